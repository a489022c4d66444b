import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../process/host.ts';
import { findFreePorts } from '../process/ports.ts';
import { StartError } from '../process/start-error.ts';
import { makeRedisNode, type RedisNode } from './node.ts';
import { askPrimaryPort, groupName, makeSentinels, readLastPrimary, type Sentinel } from './sentinel.ts';

interface RedisOptions {
  folder: string;
  logFolder: string;
  /** Two replicas, and sentinels that put one of them in the primary's place when that dies; else one server. */
  failover: boolean;
}

export interface Redis {
  /** For REDIS_URL. */
  url: string;
  /** The one that was the primary at the start comes first. */
  nodes: RedisNode[];
  sentinels: Sentinel[];
  /** The node that takes writes now. */
  primary: () => Promise<RedisNode>;
}

const nodeNames = ['redis-1', 'redis-2', 'redis-3'];
const sentinelCount = 3;
/** For so long a primary that died waits for the sentinels to put another in its place. */
const electionMs = 10_000;
const pollMs = 100;

/** Starts Redis, from nothing or from the data of an earlier run: what was the primary last is the primary again. */
export async function startRedis(host: Host, options: RedisOptions): Promise<Redis> {
  mkdirSync(options.folder, { recursive: true });
  const names = namesFrom(readLastPrimary(options.folder), options.failover ? nodeNames.length : 1);
  const free = await findFreePorts(names.length + (options.failover ? sentinelCount : 0));
  const [ports, sentinelPorts] = [free.slice(0, names.length), free.slice(names.length)];
  let isWatched = false;
  const nodes = names.map((name, index) => {
    const port = ports[index] ?? 0;
    return makeRedisNode(host, {
      name,
      folder: path.join(options.folder, name),
      logFolder: options.logFolder,
      port,
      replicasToWrite: options.failover ? 1 : 0,
      follow: async () => {
        if (isWatched) return whomToFollow(port, sentinelPorts);
        return index === 0 ? null : (ports[0] ?? 0);
      },
    });
  });
  const sentinels = makeSentinels(host, { ...options, nodes, ports: sentinelPorts });
  await Promise.all(nodes.map(({ service }) => service.start()));
  await Promise.all(sentinels.map(({ service }) => service.start()));
  isWatched = options.failover;
  return {
    url: redisUrl(ports, sentinelPorts),
    nodes,
    sentinels,
    primary: async () => {
      const port = options.failover ? await askPrimaryPort(sentinelPorts) : ports[0];
      const node = nodes.find((node) => node.port === port);
      if (!node) throw new StartError('No sentinel names a primary of Redis.');
      return node;
    },
  };
}

/** So many names, that of the last primary first: its data is the newest. */
function namesFrom(lastPrimary: string | null, count: number): string[] {
  const first = lastPrimary ?? 'redis-1';
  return [first, ...nodeNames.filter((name) => name !== first)].slice(0, count);
}

/**
 * Whom a node that is started anew follows. One that was the primary may lack what its replicas have, so it waits
 * until one of them has taken its place; null, the primary again, only when none does.
 */
async function whomToFollow(port: number, sentinelPorts: readonly number[]): Promise<number | null> {
  const deadline = Date.now() + electionMs;
  while (Date.now() < deadline) {
    const primaryPort = await askPrimaryPort(sentinelPorts);
    if (primaryPort !== null && primaryPort !== port) return primaryPort;
    await sleep(pollMs);
  }
  return null;
}

function redisUrl(ports: readonly number[], sentinelPorts: readonly number[]): string {
  if (sentinelPorts.length === 0) return `redis://127.0.0.1:${ports[0]}`;
  const hosts = sentinelPorts.map((port) => `127.0.0.1:${port}`).join(',');
  return `redis+sentinel://${hosts}/${groupName}`;
}
