import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabases, type Databases } from '#db/client.ts';
import { isDependencyAway } from '#lib/errors.ts';
import { connectRedis, type RedisHandle } from '#lib/redis/client.ts';
import { findProgram } from '#ops/launcher/programs.mjs';
import { createTestDatabase, type TestDatabase } from '../../../tests/setup/database.ts';
import { line, variantIds } from '../arbitrary-change.ts';
import { newCartId } from '../cart.ts';
import { operation } from './contract.ts';
import { type PostgresCartStore, postgresCartStore } from './postgres.ts';
import { redisCartStore } from './redis.ts';
import { redisCarts } from './redis-carts.ts';

const lifetimeSeconds = 1000;
const fresh = { minVersion: 0 };
const add = () => operation('add', [line(variantIds[0] as string, 1)]);

interface Server {
  process: ChildProcess;
  port: number;
  handle: RedisHandle;
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  return port;
}

async function startServer(...settings: string[]): Promise<Server> {
  const port = await freePort();
  const program = findProgram('redis');
  if (!program) throw new Error('no redis-server');
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--repl-diskless-sync-delay',
    '0',
  ];
  const child = spawn(program, [...args, ...settings], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => String(text).includes('eady to accept connections') && resolve());
  });
  const handle = connectRedis({
    REDIS_URL: `redis://127.0.0.1:${port}`,
    REDIS_PREFIX: 'mc:',
    UPSTASH_REDIS_REST_URL: undefined,
    UPSTASH_REDIS_REST_TOKEN: undefined,
  });
  const server = { process: child, port, handle };
  servers.push(server);
  return server;
}

const servers: Server[] = [];
let primary: Server;
let replica: Server;
let database: TestDatabase;
let databases: Databases;
let copy: PostgresCartStore;

beforeAll(async () => {
  primary = await startServer();
  replica = await startServer('--replicaof', `127.0.0.1 ${primary.port}`);
  const synced = () => primary.handle.redis.exec<string>(['INFO', 'replication']);
  while (!(await synced()).includes('state=online')) await sleep(50);
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url });
  copy = postgresCartStore(databases, { lifetimeSeconds });
});
afterAll(async () => {
  for (const { handle, process } of servers) {
    handle.close();
    process.kill('SIGKILL');
  }
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
