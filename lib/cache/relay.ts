import { repeat } from '../repeat.ts';
import { announceInvalidations } from './invalidate.ts';
import { generations } from './runtime.ts';

const everyMs = 250;
const checksEveryMs = 1_000;

/**
 * Looks for invalidations whose writer died or met no Redis, and for a Redis that has forgotten some (restarted from
 * an old file, or failed over to a replica that was behind).
 * @returns stops it
 */
export function startInvalidationRelay(): () => Promise<void> {
  let behindAt: number | null = null;

  async function checkForgotten(): Promise<void> {
    const [taken, { seq }] = [await generations().lastTaken(), await generations().current()];
    if (seq >= taken) behindAt = null;
    // One number may just be on its way; the same gap a check later is a loss.
    else if (behindAt === seq) await generations().restart();
    else behindAt = seq;
  }

  const stops = [
    repeat('invalidation relay', everyMs, () => announceInvalidations()),
    repeat('invalidation check', checksEveryMs, checkForgotten),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
