import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../process/host.ts';
import { findFreePorts } from '../process/ports.ts';
import { StartError } from '../process/start-error.ts';
import { makeRedisNode, type RedisNode, readLastPort } from './node.ts';
import { askPrimaryPort, groupName, makeSentinels, readLastPrimaryPort, type Sentinel } from './sentinel.ts';

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

const groupSize = 3;
const sentinelCount = 3;
/** For so long a primary that died waits for the sentinels to put another in its place. */
const electionMs = 10_000;
const pollMs = 100;

/** Starts Redis, from nothing or from the data of an earlier run: what was the primary last is the primary again. */
export async function startRedis(host: Host, options: RedisOptions): Promise<Redis> {
  mkdirSync(options.folder, { recursive: true });
  const numbers = numbersFrom(findLastPrimary(options.folder), options.failover ? groupSize : 1);
  const free = await findFreePorts(numbers.length + (options.failover ? sentinelCount : 0));
  const [ports, sentinelPorts] = [free.slice(0, numbers.length), free.slice(numbers.length)];
  let isWatched = false;
  const nodes = numbers.map((number, index) => {
    const port = ports[index] ?? 0;
    return makeRedisNode(host, {
      name: nodeName(number),
      folder: path.join(options.folder, nodeName(number)),
      logFolder: options.logFolder,
      port,
      replicasToWrite: options.failover ? 1 : 0,
      follow: async () => {
        if (isWatched) return whomToFollow(port, sentinelPorts);
        return index === 0 ? null : (ports[0] ?? 0);
      },
    });
  });
  const sentinels = makeSentinels(host, { ...options, primaryPort: ports[0] ?? 0, ports: sentinelPorts });
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

const nodeName = (number: number) => `redis-${number}`;

/** The numbers of so many nodes, the given one first. */
const numbersFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ((first - 1 + index) % groupSize) + 1);

/** The number of the node whose data is the newest. */
function findLastPrimary(folder: string): number {
  const port = readLastPrimaryPort(folder);
  const numbers = numbersFrom(1, groupSize);
  return numbers.find((number) => port && readLastPort(path.join(folder, nodeName(number))) === port) ?? 1;
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
