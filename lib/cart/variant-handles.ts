import { LRUCache } from 'lru-cache';
import { processWide } from '../process-wide.ts';
import type { CartVariant } from './variants.ts';

/** Which product a variant is of: learned from the database, and only a hint where to look. */
const handles = processWide('variant-handles', () => new LRUCache<string, string>({ max: 100_000 }));

export const rememberHandle = ({ id, handle }: CartVariant): void => {
  handles.set(id, handle);
};

export const handleOf = (variantId: string): string | undefined => handles.get(variantId);
