import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabases, type Databases } from '#db/client.ts';
import { isDependencyAway } from '#lib/errors.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/setup/database.ts';
import { startRedisServer, startReplicaOf, type TestRedisServer } from '../../../tests/setup/redis-server.ts';
import { line, variantIds } from '../arbitrary-change.ts';
import { newCartId } from '../cart.ts';
import { operation } from './contract.ts';
import { type PostgresCartStore, postgresCartStore } from './postgres.ts';
import { redisCartStore } from './redis.ts';
import { redisCarts } from './redis-carts.ts';

const lifetimeSeconds = 1000;
const fresh = { minVersion: 0 };
const add = () => operation('add', [line(variantIds[0] as string, 1)]);

let primary: TestRedisServer;
let replica: TestRedisServer;
let database: TestDatabase;
let databases: Databases;
let copy: PostgresCartStore;

beforeAll(async () => {
  primary = await startRedisServer();
  replica = await startReplicaOf(primary);
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url });
  copy = postgresCartStore(databases, { lifetimeSeconds });
});
afterAll(async () => {
  primary.stop();
  replica.stop();
  await databases.close();
  await database.drop();
});

const open = (with_: PostgresCartStore) =>
  redisCartStore(
    redisCarts(primary.handle, { lifetimeSeconds, waitForReplica: true }),
    with_,
    'write-behind',
  );

test('an acknowledged change is on a replica', async () => {
  const store = open(copy);
  for (let i = 0; i < 50; i += 1) {
    const id = newCartId();
    await store.apply(id, add(), fresh);
    expect(await replica.handle.redis.hget(replica.handle.key('cart', id), 'version')).toBe(1);
  }
});

test('with no replica answering, Postgres has it before it is acknowledged; without either it is refused', async () => {
  const id = newCartId();
  const nowhere = connectDatabases({ primaryUrl: 'postgres://nobody@127.0.0.1:1/none' });
  const lost = open(postgresCartStore(nowhere, { lifetimeSeconds }));
  const store = open(copy);
  await store.apply(id, add(), fresh);
  await lost.apply(id, add(), fresh);
  replica.process.kill('SIGSTOP');
  try {
    await store.apply(id, add(), { minVersion: 2 });
    expect((await copy.read(id))?.version).toBe(3);

    const repeated = add();
    await expect(lost.apply(id, repeated, { minVersion: 3 })).rejects.toSatisfy(isDependencyAway);
    replica.process.kill('SIGCONT');
    expect(await lost.apply(id, repeated, { minVersion: 3 })).toMatchObject({
      replayed: true,
      cart: { version: 4, lines: [{ quantity: 4 }] },
    });
  } finally {
    replica.process.kill('SIGCONT');
    await nowhere.close();
  }
});
