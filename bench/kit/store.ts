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

export interface BenchStore {
  /** One instance, alone on its core, without a balancer. */
  url: string;
  stop(): Promise<void>;
}

/** Services, catalog and build, then one instance on the server's core. */
export async function startStore({ host, data }: Session): Promise<BenchStore> {
  leaveServerCore();
  const base = withoutStore(process.env);
  const secrets = loadSecrets(secretsFile, base);
  const options = {
    dataFolder: data.folder,
    logs: data.logs,
    secrets,
    replicas: 2,
    progress: new Progress((line) => console.log(line)),
    env: base,
  };
  const services = await startServices(host, options);
  await prepareDatabase(host, services, options);
  await buildWithProgress(host, usualBuild, options);
  const [port = 0] = await findFreePorts(1);
  const env = {
    ...instanceEnvironment(services.env, secrets, port),
    INSTANCE_PORT: String(port),
    LOG_LEVEL: 'warn',
  };
  return startServer({ host, data }, 'store', ['server/index.ts'], { port, env, ready: '/readyz' });
}

/** A Node program on the server's core; `stop` frees the core for the next one. */
export async function startServer(
  { host, data }: Pick<Session, 'host' | 'data'>,
  name: string,
  program: string[],
  { port, env = process.env, ready = '/' }: { port: number; env?: NodeJS.ProcessEnv; ready?: string },
): Promise<BenchStore> {
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
  return { url, stop: () => service.stop() };
}
