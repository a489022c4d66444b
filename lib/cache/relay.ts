import { isDependencyAway } from '../errors.ts';
import { log } from '../log.ts';
import { announceInvalidations } from './invalidate.ts';
import { generations } from './runtime.ts';

const everyMs = 250;
const checksEveryMs = 1_000;

/**
 * Each instance looks for invalidations whose writer died or met no Redis, and for a Redis that has
 * forgotten some (restarted from an old file, or failed over to a replica that was behind).
 * @returns stops it
 */
export function startInvalidationRelay(): () => void {
  let stopped = false;
  let behindAt: number | null = null;

  async function checkForgotten(): Promise<void> {
    const [taken, { seq }] = [await generations().lastTaken(), await generations().current()];
    if (seq >= taken) behindAt = null;
    // One number may just be on its way; the same gap a check later is a loss.
    else if (behindAt === seq) await generations().restart();
    else behindAt = seq;
  }

  async function loop(everyRoundMs: number, run: () => Promise<unknown>): Promise<void> {
    while (!stopped) {
      try {
        await run();
      } catch (error) {
        if (!isDependencyAway(error)) log.error({ err: error }, 'invalidation relay');
      }
      await new Promise((resolve) => setTimeout(resolve, everyRoundMs).unref());
    }
  }

  void loop(everyMs, () => announceInvalidations());
  void loop(checksEveryMs, checkForgotten);
  return () => {
    stopped = true;
  };
}
