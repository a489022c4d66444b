import { databases } from '../database.ts';
import { processWide } from '../process-wide.ts';
import { redis } from '../redis/client.ts';
import { Generations } from './generation.ts';
import { TaggedCache } from './tagged-cache.ts';

const megabyte = 1024 * 1024;

export const generations = (): Generations =>
  processWide('generations', () => new Generations(redis(), databases()));

/** What JSON routes and renders read, kept as plain data. */
export const dataCache = (): TaggedCache<unknown> =>
  processWide(
    'data-cache',
    () =>
      new TaggedCache({
        redis: redis(),
        generations: generations(),
        kind: 'data',
        namespace: 'v1',
        memoryBytes: 64 * megabyte,
      }),
  );
