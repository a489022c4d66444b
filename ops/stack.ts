import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildStore, usualBuild } from './build.ts';
import { stackFile } from './data-folder.ts';
import type { InstancePlacement } from './instances.ts';
import type { Host } from './process/host.ts';
import { prepareDatabase, type Services, type ServicesOptions, startServices } from './services.ts';
import { instanceEnvironment, openWeb, startInstances, type Web } from './web.ts';

export interface StackOptions extends ServicesOptions {
  /** The balancer's port. */
  port: number;
  instances: InstancePlacement[];
  /** Pins shoppers to instances by cookie; carts that live in the instances ask for it anyway. */
  sticky: boolean;
}

export interface Stack {
  url: string;
  services: Services;
  web: Web;
  /** A file that says where everything is and its pids, kept up to date. */
  file: string;
}

/** Starts everything; what does not need each other starts at the same time. `host.stop()` ends it. */
export async function startStack(host: Host, options: StackOptions): Promise<Stack> {
  const preparing = startServices(host, options).then(async (services) => {
    const opening = openWeb(host, services.env, options);
    const [web] = await Promise.all([opening, prepareDatabase(host, services, options)]);
    return { services, web };
  });
  const building = buildWithProgress(host, usualBuild, options);
  const [{ services, web }] = await Promise.all([preparing, building]);
  await startWebWithProgress(web, options);
  const file = describeStack(host, options, services, web);
  return { url: web.url, services, web, file };
}

/** The build step, for those who compose a stack by themselves. */
export async function buildWithProgress(
  host: Host,
  folder: string,
  { progress, secrets, logs }: Pick<StackOptions, 'progress' | 'secrets' | 'logs'>,
): Promise<void> {
  await progress.step(
    'build',
    () => buildStore(host, { folder, actionsKey: secrets.serverActionsKey, logs }),
    (hasBuilt) => (hasBuilt ? '' : 'the code has not changed'),
  );
}

/** The last step, for those who started services and build by themselves. */
export async function startWebWithProgress(
  web: Web,
  options: Pick<StackOptions, 'progress' | 'instances'>,
): Promise<void> {
  await options.progress.step(
    'instances',
    () => startInstances(web),
    () => options.instances.map(({ id }) => id).join(', '),
  );
}

/** Writes the file of addresses and pids, now and whenever a process has changed. */
export function describeStack(host: Host, options: StackOptions, services: Services, web: Web): string {
  const file = path.join(options.dataFolder, stackFile);
  const env = pickStoreVariables(instanceEnvironment(services.env, options.secrets, options.port));
  const write = () =>
    writeFileSync(file, JSON.stringify({ ...listParts(services, web), env }, null, 2), { mode: 0o600 });
  write();
  host.onChange(write);
  return file;
}

/** What another process needs to know to work on this store. */
function pickStoreVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = [
    'DATABASE_',
    'REDIS_',
    'UPSTASH_',
    'SESSION_SECRET',
    'NEXTAUTH_',
    'PUBLIC_URL',
    'CART_STORE',
  ];
  const picked = Object.entries(env).filter(([name]) => names.some((start) => name.startsWith(start)));
  return Object.fromEntries(picked) as NodeJS.ProcessEnv;
}

function listParts({ cluster, redis, env }: Services, web: Web) {
  return {
    url: web.url,
    balancer: { pid: web.balancer.service.pid },
    instances: web.instances.map(({ id, zone, url, service }) => ({ id, zone, url, pid: service.pid })),
    primary: {
      url: env.DATABASE_URL,
      adminUrl: cluster?.primary.adminUrl,
      pid: cluster?.primary.service.pid,
    },
    replicas: (cluster?.replicas ?? []).map(({ name, url, adminUrl, service }) => ({
      ...{ name, url, adminUrl },
      pid: service.pid,
    })),
    redis: {
      url: env.REDIS_URL,
      nodes: (redis?.nodes ?? []).map(({ name, port, service }) => ({ name, port, pid: service.pid })),
    },
  };
}
