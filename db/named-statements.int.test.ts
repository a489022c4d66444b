import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';
import { connectDatabases, type Databases } from './client.ts';

let database: TestDatabase;
let databases: Databases;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url, poolSize: 1 });
});

afterAll(async () => {
  await databases.close();
  await database.drop();
});

const saying = (text: string) => sql.raw(`SELECT '${text}' AS word, `);

async function countNamed(text: string): Promise<number> {
  const [row] = await databases.primary.sql<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement LIKE ${`%'${text}'%`}`;
  return row?.count ?? 0;
}

test('a statement that comes again is prepared once, and answers the same', async () => {
  const { db } = databases.primary;
  const ask = (n: number) => db.execute(sql`${saying('again')} ${n}::int + 1 AS next`);
  expect(await ask(1)).toEqual([{ word: 'again', next: 2 }]);
  expect(await countNamed('again')).toBe(0);
  for (const n of [2, 3, 4]) expect(await ask(n)).toEqual([{ word: 'again', next: n + 1 }]);
  expect(await countNamed('again')).toBe(1);
});

test('in transactions and savepoints too', async () => {
  for (let i = 0; i < 3; i += 1) {
    await databases.primary.db.transaction((tx) =>
      tx.transaction((inner) => inner.execute(sql`${saying('within')} ${i}::int AS i`)),
    );
  }
  expect(await countNamed('within')).toBe(1);
});

test('texts without end take no memory without end', async () => {
  const { db } = databases.primary;
  for (let i = 0; i < 1_100; i += 1) {
    const text = sql.raw(`SELECT ${i} AS "endless"`);
    await db.execute(text);
    await db.execute(text);
  }
  const [row] = await databases.primary.sql<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement LIKE '%endless%'`;
  expect(row?.count).toBeLessThanOrEqual(500);
  expect(await db.execute(sql`SELECT ${7}::int AS still`)).toEqual([{ still: 7 }]);
});

test('a statement that failed may come again', async () => {
  const { db } = databases.primary;
  const divide = (by: number) => db.execute(sql`${saying('divide')} 10 / ${by}::int AS part`);
  await divide(1);
  await divide(2);
  await expect(divide(0)).rejects.toThrow();
  expect(await divide(5)).toEqual([{ word: 'divide', part: 2 }]);
});
