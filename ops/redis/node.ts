import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from '../launcher/programs.mjs';
import type { Host } from '../process/host.ts';
import { Service } from '../process/service.ts';
import { StartError } from '../process/start-error.ts';
import { askRedis } from './ask.ts';

interface RedisConf {
  folder: string;
  port: number;
  /** The port of the primary to follow; null for the primary itself. */
  follow: number | null;
  /** How many replicas must be there for a write to be taken. */
  replicasToWrite: number;
}

export interface RedisNode {
  name: string;
  service: Service;
  port: number;
}

interface NodeOptions extends Omit<RedisConf, 'follow'> {
  name: string;
  logFolder: string;
  /** Asked before each start, for the primary may have changed. */
  follow: () => Promise<number | null>;
}

/** The text of redis.conf. */
function renderRedisConf({ folder, port, follow, replicasToWrite }: RedisConf): string {
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `dir "${folder}"`,
    'daemonize no',
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    // Every key here has a lifetime, so each other policy would also evict carts; a full Redis shall refuse writes.
    'maxmemory-policy noeviction',
    // Redis' default output limit cuts off a replica that is away for a moment under load.
    'client-output-buffer-limit replica 256mb 128mb 60',
    'repl-diskless-sync-delay 0',
    // A primary that was cut off from the others stops taking writes, which would be lost.
    `min-replicas-to-write ${replicasToWrite}`,
    'min-replicas-max-lag 5',
  ];
  if (follow !== null) lines.push(`replicaof 127.0.0.1 ${follow}`);
  return `${lines.join('\n')}\n`;
}

/** A server that is still loading its file is not ready, and neither is a replica without its primary. */
async function isReady(port: number): Promise<boolean> {
  const answer = String(await askRedis(port, 'INFO replication'));
  return /^role:master/m.test(answer) || /^master_link_status:up/m.test(answer);
}

/** The program that is Redis, and Sentinel too. */
export function requireRedis(): string {
  const program = findProgram('redis');
  if (program) return program;
  throw new StartError('redis-server not found: install Redis or Valkey, or set REDIS_URL.');
}

export function makeRedisNode(host: Host, options: NodeOptions): RedisNode {
  const { name, folder, port } = options;
  const file = path.join(folder, 'redis.conf');
  const service = new Service(host, {
    name,
    tier: 'data',
    command: requireRedis(),
    args: [file],
    cwd: folder,
    env: process.env,
    log: path.join(options.logFolder, `${name}.log`),
    stopSignal: 'SIGTERM',
    stopWithinMs: 10_000,
    readyWithinMs: 30_000,
    prepare: async () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, renderRedisConf({ ...options, follow: await options.follow() }), { mode: 0o600 });
    },
    isReady: () => isReady(port),
  });
  return { name, service, port };
}
