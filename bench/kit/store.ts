import { readFileSync } from 'node:fs';
import path from 'node:path';
import { usualBuild } from '#ops/build.ts';
import { findFreePorts } from '#ops/process/ports.ts';
import { Service } from '#ops/process/service.ts';
import { Progress } from '#ops/progress.ts';
import { loadSecrets } from '#ops/secrets.ts';
import { prepareDatabase, startServices } from '#ops/services.ts';
import { type Session, secretsFile } from '#ops/session.ts';
import { buildWithProgress } from '#ops/stack.ts';
import { withoutStore } from '#ops/testing/environment.ts';
import { instanceEnvironment } from '#ops/web.ts';
import { leaveServerCore, onServerCore } from './cores.ts';

export interface BenchServer {
  url: string;
  /** Processor time of all its threads so far, ms; NaN where the system does not tell. */
  processorMs(): number;
  stop(): Promise<void>;
}

export interface BenchStore {
  /** The primary. */
  databaseUrl: string;
  /** What an instance is told of its services and secrets. */
  env: NodeJS.ProcessEnv;
  /** One instance, alone on its core, without a balancer. */
  start(settings?: Record<string, string>): Promise<BenchServer>;
}

/** Services, catalog and build. */
export async function openStore({ host, data }: Session): Promise<BenchStore> {
  leaveServerCore();
  const base = withoutStore(process.env);
  const secrets = loadSecrets(secretsFile, base);
  const options = {
    dataFolder: data.folder,
    logs: data.logs,
    secrets,
    replicas: 2,
    redisFailover: false,
    progress: new Progress((line) => console.log(line)),
    env: base,
  };
  const services = await startServices(host, options);
  await prepareDatabase(host, services, options);
  await buildWithProgress(host, usualBuild, options);
  return {
    databaseUrl: services.env.DATABASE_URL ?? '',
    env: instanceEnvironment(services.env, secrets, 0),
    async start(settings = {}) {
      const [port = 0] = await findFreePorts(1);
      const env = {
        ...instanceEnvironment(services.env, secrets, port),
        INSTANCE_PORT: String(port),
        LOG_LEVEL: 'warn',
        ...settings,
      };
      return startServer({ host, data }, 'store', ['server/index.ts'], { port, env, ready: '/readyz' });
    },
  };
}

/** A Node program on the server's core; `stop` frees the core for the next one. */
export async function startServer(
  { host, data }: Pick<Session, 'host' | 'data'>,
  name: string,
  program: string[],
  { port, env = process.env, ready = '/' }: { port: number; env?: NodeJS.ProcessEnv; ready?: string },
): Promise<BenchServer> {
  const [command, args] = onServerCore(process.execPath, program);
  const url = `http://127.0.0.1:${port}`;
  const service = new Service(host, {
    name,
    tier: 'web',
    command,
    args,
    env,
    log: path.join(data.logs, `${name}.log`),
    stopSignal: 'SIGTERM',
    stopWithinMs: 30_000,
    readyWithinMs: 60_000,
    isReady: async () => (await fetch(url + ready, { signal: AbortSignal.timeout(5_000) })).ok,
  });
  await service.start();
  return { url, processorMs: () => processorMs(service.pid), stop: () => service.stop() };
}

const ticksPerSecond = 100;

function processorMs(pid: number | null): number {
  if (process.platform !== 'linux' || pid === null) return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // User and system time, the 14th and 15th of proc(5).
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}
