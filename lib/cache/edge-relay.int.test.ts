import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectDatabases, type Databases } from '#db/client.ts';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';
import { connectTestRedis } from '#tests/setup/redis.ts';
import { log } from '../log.ts';
import type { EdgePurger } from './edge.ts';
import { tellEdge } from './edge-relay.ts';
import { Generations } from './generation.ts';
import { announceInvalidations, invalidateTags } from './invalidate.ts';

let database: TestDatabase;
let databases: Databases;
let generations: Generations;
beforeAll(async () => {
  log.level = 'silent';
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url, replicaUrls: [] });
  generations = new Generations(connectTestRedis(), databases);
});
afterAll(async () => {
  await databases.close();
  await database.drop();
});

/** Remembers what it was told, or refuses while `refuses` says so. */
function openEdge(refuses: (tags: readonly string[] | 'everything') => boolean = () => false) {
  const told: (readonly string[] | 'everything')[] = [];
  const purger: EdgePurger = {
    async purge(tags) {
      if (refuses(tags)) throw new Error('refused');
      told.push(tags);
    },
  };
  return { told, tell: () => tellEdge(databases.primary.db, purger) };
}

beforeEach(() => databases.primary.sql`DELETE FROM outbox`);

async function edit(...tags: string[]): Promise<void> {
  await databases.primary.db.transaction((tx) => invalidateTags(tx, tags));
}

const announce = (edge = true) => announceInvalidations({ databases, generations, edge });

/** As if so much time had gone by. */
const pass = (seconds: number) =>
  databases.primary.sql`UPDATE outbox SET available_at = available_at - make_interval(secs => ${seconds})`;

test('the edge is told exactly what the edits have made stale, in one order, after the instances', async () => {
  const edge = openEdge();
  await edit('product:tee', 'listings');
  await edit('listings', 'collection:summer');
  expect(await edge.tell()).toBe(0);
  await announce();
  await edge.tell();
  expect(edge.told).toEqual([['product:tee', 'listings', 'collection:summer']]);
});

test('it is told again when what was on its way has arrived, and then no more', async () => {
  const edge = openEdge();
  await edit('product:tee');
  await announce();
  await edge.tell();
  await edge.tell();
  expect(edge.told).toHaveLength(1);
  await pass(11);
  await edge.tell();
  await pass(100);
  await edge.tell();
  expect(edge.told).toEqual([['product:tee'], ['product:tee']]);
});

test('without an edge nothing is queued', async () => {
  await edit('product:tee');
  await announce(false);
  const [row] = await databases.primary.sql`SELECT count(*)::int FROM outbox WHERE topic = 'edge.purge'`;
  expect(row?.count).toBe(0);
});

test('an order that was refused, or whose teller died, is given again', async () => {
  let isAway = true;
  const edge = openEdge(() => isAway);
  await edit('product:tee');
  await announce();
  expect(await edge.tell()).toBe(0);
  isAway = false;
  expect(await edge.tell()).toBe(0);
  await pass(3);
  expect(await edge.tell()).toBe(1);

  await edit('product:coat');
  await announce();
  // Claimed and never marked.
  await databases.primary.sql`
    UPDATE outbox SET attempts = 1, available_at = now() + interval '30 seconds'
    WHERE topic = 'edge.purge' AND processed_at IS NULL AND available_at <= now()`;
  await pass(31);
  await edge.tell();
  expect(edge.told.flat()).toContain('product:coat');
});

test('two who tell at once share the work', async () => {
  const edge = openEdge();
  await edit('product:tee');
  await announce();
  const told = await Promise.all([edge.tell(), edge.tell(), edge.tell()]);
  expect(told.toSorted()).toEqual([0, 0, 1]);
});

test('a tag that is never taken does not hold the others up: everything goes instead', async () => {
  const edge = openEdge((tags) => tags.includes('malformed'));
  await edit('malformed');
  await edit('product:tee');
  await announce();
  for (let round = 0; round < 6; round += 1) {
    await edge.tell();
    await pass(60);
  }
  expect(edge.told).toContain('everything');
  await edge.tell();
  const [row] = await databases.primary
    .sql`SELECT count(*)::int FROM outbox WHERE topic = 'edge.purge' AND processed_at IS NULL`;
  expect(row?.count).toBe(0);
});

test('a bulk of edits is one order for everything', async () => {
  const edge = openEdge();
  await edit(...Array.from({ length: 51 }, (_, index) => `product:${index}`));
  await announce();
  await edge.tell();
  expect(edge.told).toEqual(['everything']);
});
