import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Balancer, startBalancer } from './haproxy/balancer.ts';
import { type Instance, type InstancePlacement, makeInstance } from './instances.ts';
import type { Host } from './process/host.ts';
import { findFreePorts } from './process/ports.ts';
import { StartError } from './process/start-error.ts';
import type { Secrets } from './secrets.ts';

export interface WebOptions {
  dataFolder: string;
  logs: string;
  secrets: Secrets;
  /** The balancer's. */
  port: number;
  instances: InstancePlacement[];
  sticky: boolean;
}

export interface Web {
  url: string;
  balancer: Balancer;
  instances: Instance[];
}

/** What an instance needs to know beside where its services are. */
export function instanceEnvironment(
  env: NodeJS.ProcessEnv,
  secrets: Secrets,
  port: number,
): NodeJS.ProcessEnv {
  const url = `http://localhost:${port}`;
  return {
    ...env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    PUBLIC_URL: env.PUBLIC_URL || url,
    NEXTAUTH_URL: env.NEXTAUTH_URL || env.PUBLIC_URL || url,
    SESSION_SECRET: secrets.sessionSecret,
    NEXTAUTH_SECRET: secrets.nextAuthSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActionsKey,
  };
}

/** Starts the balancer, which answers 503 until the instances of `startInstances` are up. */
export async function openWeb(host: Host, env: NodeJS.ProcessEnv, options: WebOptions): Promise<Web> {
  const { dataFolder, logs, secrets, port } = options;
  const ports = await findFreePorts(options.instances.length);
  const shared = instanceEnvironment(env, secrets, port);
  const instances = options.instances.map((placement, index) =>
    makeInstance(host, {
      ...placement,
      port: ports[index] ?? 0,
      env: shared,
      log: path.join(logs, `${placement.id}.log`),
    }),
  );
  const balancer = await startBalancer(host, {
    folder: path.join(dataFolder, 'haproxy'),
    logFolder: logs,
    port,
    sticky: options.sticky || env.CART_STORE === 'memory',
    instances: instances.map(({ id, port }) => ({ name: id, host: '127.0.0.1', port })),
  });
  return { url: balancer.url, balancer, instances };
}

const balancerSeesWithinMs = 15_000;

/** Starts all instances at once and waits until the balancer sends requests to each. */
export async function startInstances(web: Web): Promise<void> {
  await Promise.all(web.instances.map((instance) => instance.service.start()));
  await untilBalanced(web);
}

/** Returns once the balancer sends requests to each instance. */
export async function untilBalanced(web: Web): Promise<void> {
  const deadline = Date.now() + balancerSeesWithinMs;
  while ((await web.balancer.listInstancesUp()).length < web.instances.length) {
    if (Date.now() > deadline)
      throw new StartError('The balancer does not reach the instances: see the logs.');
    await sleep(50);
  }
}
