import type { Database } from '#db/client.ts';
import { databases } from '../database.ts';
import { processWide } from '../process-wide.ts';
import type { Generation } from './generation.ts';
import type { CachedThing } from './manifest.ts';
import { lookAtGeneration } from './one-look.ts';
import { dataCache } from './runtime.ts';
import { renderScope } from './scope.ts';

/** Without Redis there is no lease: at least one instance asks only once at a time. */
const loadsWithoutRedis = processWide('loads-without-redis', () => new Map<string, Promise<unknown>>());

/**
 * Cache-aside: the value from memory or Redis, else loaded once over the fleet, from a replica that has
 * replayed the latest invalidation or from the primary. Absent results (null) are cached too.
 */
export async function cached<A extends readonly string[], T>(
  thing: CachedThing<A>,
  args: A,
  load: (db: Database) => Promise<T>,
): Promise<T> {
  const tags = thing.tags(...args);
  const scope = renderScope();
  for (const tag of tags) scope?.tags.add(tag);
  const key = thing.key(...args);
  if (scope?.rehearse) return scope.rehearse(key, load);
  const found = await dataCache().lookup(key, lookAtGeneration);
  if (found.hit) return found.value as T;
  const { generation } = found;
  if (!generation) return loadOnce(key, load);
  try {
    const value = await loadAt(generation, load);
    await dataCache().store(key, value, { tags, generation, lifetimeSeconds: thing.lifetimeSeconds });
    return value;
  } catch (error) {
    await dataCache().release(key, generation);
    throw error;
  }
}

function loadOnce<T>(key: string, load: (db: Database) => Promise<T>): Promise<T> {
  const joined = loadsWithoutRedis.get(key) as Promise<T> | undefined;
  if (joined) return joined;
  const loading = loadAt(null, load).finally(() => loadsWithoutRedis.delete(key));
  loadsWithoutRedis.set(key, loading);
  return loading;
}

/** A fill never reads a replica that is older than the latest edit: it would cache the old row as new. */
function loadAt<T>(generation: Generation | null, load: (db: Database) => Promise<T>): Promise<T> {
  return databases().read(load, { after: generation?.lsn });
}
