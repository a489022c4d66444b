import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';
import { whileReplicasStandStill } from '#tests/setup/replicas.ts';
import { connectDatabases, type Database, type Databases } from './client.ts';

let database: TestDatabase;
let databases: Databases;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url, replicaUrls: database.replicaUrls });
  await databases.primary.sql`CREATE TABLE notes (text text)`;
});

afterAll(async () => {
  await databases.close();
  await database.drop();
});

const isReplica = async (db: Database) => {
  const [row] = await db.execute<{ standby: boolean }>(sql`SELECT pg_is_in_recovery() AS standby`);
  return row?.standby;
};

const countNotes = async (db: Database) => {
  const [row] = await db.execute<{ count: number }>(sql`SELECT count(*)::int AS count FROM notes`);
  return row?.count;
};

test('the run has streaming replicas', () => {
  expect(database.replicaUrls.length).toBeGreaterThanOrEqual(2);
});

test('reads are spread over the replicas', async () => {
  const before = databases.replicas.states();
  for (let i = 0; i < 10; i += 1) expect(await databases.read(isReplica)).toBe(true);
  const after = databases.replicas.states();
  expect(after.primaryReads).toBe(before.primaryReads);
  for (const [i, { reads }] of after.replicas.entries()) {
    expect(reads).toBeGreaterThan(before.replicas[i]?.reads ?? 0);
  }
});

test('a write is seen by every read after its position, two hundred times over', async () => {
  for (let i = 1; i <= 200; i += 1) {
    await databases.primary.sql`INSERT INTO notes VALUES ('x')`;
    expect(await databases.read(countNotes, { after: await databases.position() })).toBe(i);
  }
});

test('while replicas stand still, a read of what was just written goes to the primary', async () => {
  await whileReplicasStandStill(database, async () => {
    const before = await databases.read(countNotes);
    await databases.primary.sql`INSERT INTO notes VALUES ('late')`;
    const after = await databases.position();
    expect(await databases.read(isReplica, { after })).toBe(false);
    expect(await databases.read(countNotes, { after })).toBe((before ?? 0) + 1);
    expect(await databases.read(isReplica), 'browsing stays on the replicas').toBe(true);
  });
});

test('a position that is none asks for nothing', async () => {
  expect(await databases.read(isReplica, { after: 'nonsense' })).toBe(true);
});

test('a replica that is not there is passed over', async () => {
  const [there = ''] = database.replicaUrls;
  const halved = connectDatabases({
    primaryUrl: database.url,
    replicaUrls: ['postgres://nobody:nothing@127.0.0.1:1/none', there],
  });
  for (let i = 0; i < 6; i += 1) expect(await halved.read(isReplica)).toBe(true);
  expect(halved.replicas.states().replicas.map(({ healthy }) => healthy)).toEqual([false, true]);
  await halved.close();
});

test('with no replica there, the primary answers', async () => {
  const alone = connectDatabases({
    primaryUrl: database.url,
    replicaUrls: ['postgres://nobody:nothing@127.0.0.1:1/none'],
  });
  expect(await alone.read(isReplica)).toBe(false);
  await alone.close();
});

test("a query's own error is not taken for a lost connection", async () => {
  const before = databases.replicas.states().primaryReads;
  await expect(databases.read((db) => db.execute(sql`SELECT 1 / 0`))).rejects.toMatchObject({
    cause: { code: '22012' },
  });
  expect(databases.replicas.states().primaryReads).toBe(before);
});
