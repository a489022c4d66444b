import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectRedis, type RedisHandle } from '#lib/redis/client.ts';
import { findProgram } from '#ops/launcher/programs.mjs';
import { findFreePorts } from '#ops/process/ports.ts';

/** A Redis of the test's own, to be stopped, cut off and emptied. */
export interface TestRedisServer {
  process: ChildProcess;
  port: number;
  handle: RedisHandle;
  stop(): void;
}

export async function startRedisServer(...settings: string[]): Promise<TestRedisServer> {
  const [port = 0] = await findFreePorts(1);
  const program = findProgram('redis');
  if (!program) throw new Error('no redis-server');
  const usual = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--repl-diskless-sync-delay', '0'];
  const child = spawn(program, [...usual, ...settings], {
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
  const stop = () => {
    handle.close();
    child.kill('SIGKILL');
  };
  return { process: child, port, handle, stop };
}

/** Answers when it has all that the primary has. */
export async function startReplicaOf(primary: TestRedisServer): Promise<TestRedisServer> {
  const replica = await startRedisServer('--replicaof', `127.0.0.1 ${primary.port}`);
  const state = () => primary.handle.redis.exec<string>(['INFO', 'replication']);
  while (!(await state()).includes('state=online')) await sleep(50);
  return replica;
}
