import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findProgram } from '../launcher/programs.mjs';
import type { Host } from '../process/host.ts';
import { hasIpv6 } from '../process/ports.ts';
import { Service } from '../process/service.ts';
import { StartError } from '../process/start-error.ts';
import { type BalancedInstance, renderHaproxyConfig } from './config.ts';

export interface BalancerOptions {
  folder: string;
  logFolder: string;
  port: number;
  instances: BalancedInstance[];
  sticky: boolean;
}

export interface Balancer {
  service: Service;
  url: string;
  /** A command of HAProxy's runtime API, such as `set server web/web-a-1 state maint`. */
  command: (text: string) => Promise<string>;
  listInstancesUp: () => Promise<string[]>;
}

/** A Unix socket's path may not be longer than about a hundred characters. */
const longestSocketPath = 90;

function socketPath(folder: string): string {
  const wanted = path.join(folder, 'haproxy.sock');
  if (wanted.length <= longestSocketPath) return wanted;
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return path.join(os.tmpdir(), `myclothes-${hash}.sock`);
}

function sendCommand(socketFile: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(socketFile, () => socket.end(`${text}\n`));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer.trim()));
  });
}

/** Those that get requests: `UP` and, with a check failed, `UP 1/2`. */
async function listInstancesUp(socketFile: string): Promise<string[]> {
  const [head = '', ...rows] = (await sendCommand(socketFile, 'show stat -1 4 -1')).split('\n');
  const columns = head.replace(/^# /, '').split(',');
  const [name, status] = [columns.indexOf('svname'), columns.indexOf('status')];
  return rows
    .map((row) => row.split(','))
    .filter((cells) => cells[status]?.startsWith('UP'))
    .map((cells) => cells[name] ?? '');
}

export async function startBalancer(host: Host, options: BalancerOptions): Promise<Balancer> {
  const program = findProgram('haproxy');
  if (program === null)
    throw new StartError('haproxy not found: install it with the package manager of this machine.');
  mkdirSync(options.folder, { recursive: true });
  const { port, instances, sticky } = options;
  const socketFile = socketPath(options.folder);
  const configFile = path.join(options.folder, 'haproxy.cfg');
  const binds = [`*:${port}`, ...((await hasIpv6()) ? [`[::]:${port} v6only`] : [])];
  const errorPage = path.resolve('ops/haproxy/503.html');
  const service = new Service(host, {
    name: 'haproxy',
    tier: 'balancer',
    command: program,
    args: ['-db', '-f', configFile],
    cwd: options.folder,
    env: process.env,
    log: path.join(options.logFolder, 'haproxy.log'),
    stopSignal: 'SIGTERM',
    stopWithinMs: 5_000,
    readyWithinMs: 10_000,
    prepare: async () =>
      writeFileSync(
        configFile,
        renderHaproxyConfig({ binds, instances, sticky, statsSocket: socketFile, errorPage }),
      ),
    isReady: async () => (await sendCommand(socketFile, 'show info')).includes('Name: HAProxy'),
  });
  await service.start();
  return {
    service,
    url: `http://localhost:${port}`,
    command: (text) => sendCommand(socketFile, text),
    listInstancesUp: () => listInstancesUp(socketFile),
  };
}
