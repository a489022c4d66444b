import path from 'node:path';
import type { Host } from './process/host.ts';
import { Service } from './process/service.ts';

export interface InstancePlacement {
  /** `web-a-1`: number 1 of zone a. */
  id: string;
  zone: string;
}

export interface InstanceOptions extends InstancePlacement {
  port: number;
  env: NodeJS.ProcessEnv;
  /** A file, or `inherit` for the terminal. */
  log: string;
}

export interface Instance extends InstancePlacement {
  service: Service;
  port: number;
  url: string;
}

/** Spreads so many instances over zones a and b: web-a-1, web-b-1, web-a-2 … */
export function placeInstances(count: number): InstancePlacement[] {
  return Array.from({ length: count }, (_, index) => {
    const zone = index % 2 === 0 ? 'a' : 'b';
    return { id: `web-${zone}-${Math.floor(index / 2) + 1}`, zone };
  });
}

export function makeInstance(host: Host, options: InstanceOptions): Instance {
  const { id, zone, port, env, log } = options;
  const url = `http://127.0.0.1:${port}`;
  const service = new Service(host, {
    name: id,
    tier: 'web',
    command: process.execPath,
    args: ['--enable-source-maps', path.join('server', 'index.ts')],
    env: { ...env, INSTANCE_ID: id, ZONE: zone, INSTANCE_PORT: String(port) },
    log,
    stopSignal: 'SIGTERM',
    // A request in flight may take as long as the balancer waits for it.
    stopWithinMs: 30_000,
    readyWithinMs: 60_000,
    isReady: async () =>
      (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) })).status === 200,
  });
  return { id, zone, port, url, service };
}
