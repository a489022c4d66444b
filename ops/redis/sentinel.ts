import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../process/host.ts';
import { Service } from '../process/service.ts';
import { askRedis } from './ask.ts';
import { requireRedis } from './node.ts';

/** What Sentinel calls the primary and its replicas together; ends the address in REDIS_URL. */
export const groupName = 'store';

export interface Sentinel {
  name: string;
  service: Service;
  port: number;
}

interface SentinelOptions {
  folder: string;
  logFolder: string;
  /** The primary first. */
  nodes: readonly { name: string; port: number }[];
  ports: readonly number[];
}

/** Long enough that a machine under load does not take a slow primary for a dead one. */
const downAfterMs = 2_000;
const confFile = 'sentinel.conf';

const nameOf = (index: number): string => `sentinel-${index + 1}`;
/** Given, so that the sentinels know each other at once and not after some seconds of listening. */
const idOf = (index: number): string => createHash('sha1').update(nameOf(index)).digest('hex');

/** The text that a sentinel starts from; it then writes into the file what it learns, and leaves the comments. */
function renderSentinelConf(index: number, folder: string, { nodes, ports }: SentinelOptions): string {
  const others = ports.map((port, other) => ({ port, other })).filter(({ other }) => other !== index);
  const lines = [
    ...nodes.map(({ name, port }) => `# ${name} ${port}`),
    'bind 127.0.0.1',
    `port ${ports[index]}`,
    `dir "${folder}"`,
    'daemonize no',
    `sentinel myid ${idOf(index)}`,
    `sentinel monitor ${groupName} 127.0.0.1 ${nodes[0]?.port} ${Math.floor(ports.length / 2) + 1}`,
    `sentinel down-after-milliseconds ${groupName} ${downAfterMs}`,
    `sentinel failover-timeout ${groupName} 5000`,
    ...others.map(
      ({ port, other }) => `sentinel known-sentinel ${groupName} 127.0.0.1 ${port} ${idOf(other)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Sentinels that watch the primary from now on; one that dies goes on from the file it has written itself. */
export function makeSentinels(host: Host, options: SentinelOptions): Sentinel[] {
  return options.ports.map((port, index) => {
    const name = nameOf(index);
    const folder = path.join(options.folder, name);
    const file = path.join(folder, confFile);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, renderSentinelConf(index, folder, options), { mode: 0o600 });
    const service = new Service(host, {
      name,
      tier: 'data',
      command: requireRedis(),
      args: [file, '--sentinel'],
      cwd: folder,
      env: process.env,
      log: path.join(options.logFolder, `${name}.log`),
      stopSignal: 'SIGTERM',
      stopWithinMs: 5_000,
      readyWithinMs: 30_000,
      isReady: async () => String(await askRedis(port, `SENTINEL CKQUORUM ${groupName}`)).startsWith('OK'),
    });
    return { name, service, port };
  });
}

/** The port of the primary by the first sentinel that answers; null when none does. */
export async function askPrimaryPort(sentinelPorts: readonly number[]): Promise<number | null> {
  for (const port of sentinelPorts) {
    const address = await askRedis(port, `SENTINEL GET-MASTER-ADDR-BY-NAME ${groupName}`).catch(() => null);
    if (Array.isArray(address)) return Number(address[1]);
  }
  return null;
}

/** The name of the primary that the sentinels of an earlier run agreed on last; null where there were none. */
export function readLastPrimary(folder: string): string | null {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const views = files
    .filter((file) => path.basename(file) === confFile)
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const read = (pattern: string) => new RegExp(`^${pattern}`, 'm').exec(text)?.[1];
      const port = read(`sentinel monitor ${groupName} 127\\.0\\.0\\.1 (\\d+)`);
      const epoch = Number(read(`sentinel config-epoch ${groupName} (\\d+)`) ?? 0);
      return { name: read(`# (\\S+) ${port}$`) ?? null, epoch };
    });
  return views.toSorted((a, b) => b.epoch - a.epoch)[0]?.name ?? null;
}
