import { databases } from '../database.ts';
import { repeat } from '../repeat.ts';
import { releaseExpired } from './reservations.ts';

/** A drop's units are back within about a second of their end. */
const everyMs = 700;

/** @returns stops it */
export const startReleasing = (): (() => Promise<void>) =>
  repeat('reservations', everyMs, () => releaseExpired(databases().primary.db));
