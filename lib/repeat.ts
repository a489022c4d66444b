import { setTimeout as sleep } from 'node:timers/promises';
import { isDependencyAway } from './errors.ts';
import { log } from './log.ts';

/**
 * Work that every instance does again and again, since any of them may be the one that is alive: each round begins
 * after the last has ended, and one that fails does not end the others.
 * @returns stops it, once the round under way has ended
 */
export function repeat(name: string, everyMs: number, run: () => Promise<unknown>): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function loop(): Promise<void> {
    for (;;) {
      // Not all instances at the same moment.
      const waited = sleep(everyMs * (0.5 + Math.random()), true, { signal, ref: false });
      if (!(await waited.catch(() => false))) return;
      try {
        await run();
      } catch (error) {
        if (!isDependencyAway(error)) log.error({ err: error }, name);
      }
    }
  }

  const ended = loop();
  return () => {
    stopping.abort();
    return ended;
  };
}
