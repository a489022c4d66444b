'use client';

import { useEffect } from 'react';
import type { EventName } from '#lib/events/schema.ts';
import { count } from './count.ts';

/** Stands where something is seen that is counted. */
export function Seen({ name, item }: { name: EventName; item?: string }) {
  useEffect(() => count(name, item), [name, item]);
  return null;
}
