import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { findProgram } from '../launcher/programs.mjs';
import type { Host } from '../process/host.ts';
import { Service } from '../process/service.ts';
import { StartError } from '../process/start-error.ts';

export interface RedisOptions {
  /** `redis` for the primary. */
  name: string;
  folder: string;
  logFolder: string;
  port: number;
  password?: string;
  /** The primary to follow. */
  replicaOf?: { port: number };
}

export interface RedisNode {
  service: Service;
  port: number;
  url: string;
}

/** The text of redis.conf. */
export function renderRedisConf(options: Omit<RedisOptions, 'name' | 'logFolder'>): string {
  const lines = [
    'bind 127.0.0.1',
    `port ${options.port}`,
    `dir "${options.folder}"`,
    'daemonize no',
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    // Every key here has a lifetime, so each other policy would also evict carts; a full Redis shall refuse writes.
    'maxmemory-policy noeviction',
    // Redis' default output limit cuts off a replica that is away for a moment under load.
    'client-output-buffer-limit replica 256mb 128mb 60',
    'repl-diskless-sync-delay 0',
  ];
  if (options.password) lines.push(`requirepass ${options.password}`, `masterauth ${options.password}`);
  if (options.replicaOf) lines.push(`replicaof 127.0.0.1 ${options.replicaOf.port}`);
  return `${lines.join('\n')}\n`;
}

/** Whether it answers PING; a server that is still loading its file does not. */
async function answersPing(port: number, password?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.write(`${password ? `AUTH ${password}\r\n` : ''}PING\r\n`);
    });
    let answer = '';
    const end = (isReady: boolean) => {
      socket.destroy();
      resolve(isReady);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    socket.on('data', (chunk) => {
      answer += chunk;
      if (answer.includes('+PONG')) end(true);
      if (/-(LOADING|ERR|WRONGPASS|NOAUTH)/.test(answer)) end(false);
    });
  });
}

export async function startRedis(host: Host, options: RedisOptions): Promise<RedisNode> {
  const program = findProgram('redis');
  if (program === null)
    throw new StartError('redis-server not found: install Redis or Valkey, or set REDIS_URL.');
  mkdirSync(options.folder, { recursive: true });
  const { port, password } = options;
  const service = new Service(host, {
    name: options.name,
    tier: 'data',
    command: program,
    args: [path.join(options.folder, 'redis.conf')],
    cwd: options.folder,
    env: process.env,
    log: path.join(options.logFolder, `${options.name}.log`),
    stopSignal: 'SIGTERM',
    stopWithinMs: 10_000,
    readyWithinMs: 30_000,
    prepare: async () => {
      const file = path.join(options.folder, 'redis.conf');
      writeFileSync(file, renderRedisConf(options));
      chmodSync(file, 0o600);
    },
    isReady: () => answersPing(port, password),
  });
  await service.start();
  const credentials = password ? `:${password}@` : '';
  return { service, port, url: `redis://${credentials}127.0.0.1:${port}` };
}
