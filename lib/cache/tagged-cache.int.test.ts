import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectDatabases, type Databases } from '#db/client.ts';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';
import { connectTestRedis } from '#tests/setup/redis.ts';
import { whileReplicasStandStill } from '#tests/setup/replicas.ts';
import type { RedisHandle } from '../redis/client.ts';
import { Generations } from './generation.ts';
import { announceInvalidations, invalidateTags } from './invalidate.ts';
import { cacheMetrics } from './metrics.ts';
import { TaggedCache } from './tagged-cache.ts';

let database: TestDatabase;
let databases: Databases;
let redis: RedisHandle;
let generations: Generations;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url, replicaUrls: database.replicaUrls });
  await databases.primary.sql`CREATE TABLE words (text text)`;
});

beforeEach(async () => {
  redis = connectTestRedis();
  generations = new Generations(redis, databases);
  await databases.primary.sql`TRUNCATE words`;
  await databases.primary.sql`INSERT INTO words VALUES ('old')`;
  // The first fill sees the row on whichever replica it reads.
  await generations.current();
});

afterAll(async () => {
  await databases.close();
  await database.drop();
});

/** An instance has memory of its own and shares Redis. */
const instance = () =>
  new TaggedCache<string>({ redis, generations, kind: 'data', namespace: 'test', memoryBytes: 1 << 20 });

const on = () => ({ databases, generations, edge: false });

async function readThrough(cache: TaggedCache<string>, load = readWord): Promise<string> {
  const found = await cache.lookup('word');
  if (found.hit) return found.value;
  const value = await load(found.generation?.lsn);
  await cache.store('word', value, { tags: ['word'], generation: found.generation, lifetimeSeconds: 60 });
  return value;
}

const readWord = (after?: string) =>
  databases.read(
    async (db) => {
      const [row] = await db.execute<{ text: string }>('SELECT text FROM words');
      return row?.text ?? '';
    },
    { after },
  );

const edit = (text: string) =>
  databases.primary.db.transaction(async (tx) => {
    await tx.execute(`UPDATE words SET text = '${text}'`);
    await invalidateTags(tx, ['word']);
  });

test('what one instance filled, another has; after an edit neither shows the old', async () => {
  const [a, b] = [instance(), instance()];
  expect(await readThrough(a)).toBe('old');
  expect(await readThrough(b, () => Promise.reject(new Error('not a fill')))).toBe('old');
  await edit('new');
  await announceInvalidations(on());
  expect(await readThrough(b)).toBe('new');
  expect(await readThrough(a, () => Promise.reject(new Error('not a fill')))).toBe('new');
});

test('an edit of something else leaves the entry alone', async () => {
  const cache = instance();
  await readThrough(cache);
  await databases.primary.db.transaction((tx) => invalidateTags(tx, ['another']));
  await announceInvalidations(on());
  expect(await readThrough(cache, () => Promise.reject(new Error('not a fill')))).toBe('old');
});

test('an edit that lands while a fill is under way makes what it read stale', async () => {
  const cache = instance();
  const stored = await readThrough(cache, async () => {
    const before = await readWord(await databases.position());
    await edit('new');
    await announceInvalidations(on());
    return before;
  });
  expect(stored).toBe('old');
  expect(await readThrough(cache)).toBe('new');
  expect(await readThrough(instance())).toBe('new');
});

test('a fill never reads a replica that has not replayed the edit', async () => {
  expect(database.replicaUrls, 'the run has streaming replicas').not.toHaveLength(0);
  const cache = instance();
  expect(await readThrough(cache)).toBe('old');
  await whileReplicasStandStill(database, async () => {
    await edit('new');
    await announceInvalidations(on());
    expect(await readWord(), 'a read that asks for nothing may be old').toBe('old');
    expect(await readThrough(cache)).toBe('new');
  });
});

test('one load over three instances, however many ask', async () => {
  const instances = [instance(), instance(), instance()];
  await readThrough(instances[0] as TaggedCache<string>);
  await edit('new');
  await announceInvalidations(on());
  let loads = 0;
  const load = async () => {
    loads += 1;
    await sleep(100);
    return readWord((await generations.current()).lsn);
  };
  const asked = Array.from({ length: 300 }, (_, i) =>
    readThrough(instances[i % 3] as TaggedCache<string>, load),
  );
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['new']));
  expect(loads).toBe(1);
});

test('a fill that is given up passes to one of those who wait', async () => {
  const [a, b] = [instance(), instance()];
  const first = await a.lookup('word');
  const waiting = readThrough(b);
  await sleep(50);
  if (first.hit || !first.generation) throw new Error('the first look-up is a miss');
  await a.release('word', first.generation);
  expect(await waiting).toBe('old');
});

test('a Redis that lost everything makes everything stale, in memory too', async () => {
  const cache = instance();
  await readThrough(cache);
  await edit('new');
  await announceInvalidations(on());
  await readThrough(cache);
  const before = await generations.current();
  await databases.primary.sql`UPDATE words SET text = 'newer'`;
  await redis.redis.del(redis.key('generation'), redis.key('generation', 'tags'));
  expect(await readThrough(cache)).toBe('newer');
  const after = await generations.current();
  expect(after.seq).toBeGreaterThan(before.seq);
  expect(after.floor).toBe(after.seq);
});

test('the numbers never go back, in whichever order they are told', async () => {
  await generations.current();
  const early = await generations.next();
  const late = await generations.next();
  await generations.advance(late.seq, late.lsn, ['word']);
  await generations.advance(early.seq, early.lsn, ['word', 'other']);
  expect((await generations.current()).seq).toBe(late.seq);
  expect(await generations.ofTags(['word', 'other', 'never'])).toEqual([late.seq, early.seq, 0]);
});

test('with Redis away the value still comes, and nothing is stored', async () => {
  const away = { ...redis, redis: Object.create(redis.redis) as RedisHandle['redis'] };
  away.redis.get = () => Promise.reject(new Error('away'));
  const cache = new TaggedCache<string>({
    redis: away,
    generations: new Generations(away, databases),
    kind: 'data',
    namespace: 'test',
    memoryBytes: 1 << 20,
  });
  const before = cacheMetrics().data.withoutRedis;
  expect(await readThrough(cache)).toBe('old');
  expect(cacheMetrics().data.withoutRedis).toBeGreaterThan(before);
  expect(await redis.redis.exists(redis.key('data:test', 'word'))).toBe(0);
});
