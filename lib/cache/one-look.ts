import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '../process-wide.ts';
import type { Generation } from './generation.ts';
import { generations } from './runtime.ts';

const storage = processWide('one-look', () => new AsyncLocalStorage<{ generation?: Promise<Generation> }>());

/**
 * Cached reads within `run` go by one look at the generation, taken at the first of them: for a few that belong together,
 * with nothing invalidated in between that they must see.
 */
export const withOneLook = <T>(run: () => Promise<T>): Promise<T> => storage.run({}, run);

export function lookAtGeneration(): Promise<Generation> {
  const look = storage.getStore();
  if (!look) return generations().current();
  look.generation ??= generations().current();
  return look.generation;
}
