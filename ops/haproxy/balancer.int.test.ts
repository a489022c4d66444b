import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Host } from '../process/host.ts';
import { PidFile } from '../process/pid-file.ts';
import { findFreePorts } from '../process/ports.ts';
import { type Balancer, startBalancer } from './balancer.ts';

interface Echo {
  instance: string;
  headers: http.IncomingHttpHeaders;
}

const longText = 'cotton '.repeat(500);

/** An instance that answers what it was asked; `/break` cuts the connection, `/plain` answers a long text. */
async function listen(instance: string): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    if (request.url === '/readyz') return response.end();
    if (request.url === '/break' && instance === 'web-a-1') return request.socket.destroy();
    if (request.url === '/plain') return response.setHeader('content-type', 'text/plain').end(longText);
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify({ instance, headers: request.headers } satisfies Echo));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

let folder: string;
let host: Host;
let balancer: Balancer;
let servers: http.Server[];

async function untilUp(count: number) {
  while ((await balancer.listInstancesUp()).length !== count) await sleep(20);
}

async function echo(init: RequestInit = {}): Promise<Echo> {
  return (await (await fetch(balancer.url, init)).json()) as Echo;
}

/** Six requests of which those that meet the first instance are cut; 0 stands for a cut that reached us. */
async function breakSome(init: RequestInit): Promise<Set<number>> {
  const statuses = new Set<number>();
  for (let round = 0; round < 6; round += 1) {
    const status = await fetch(`${balancer.url}/break`, init).then(
      (response) => response.status,
      () => 0,
    );
    statuses.add(status === 502 ? 0 : status);
  }
  return statuses;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'myclothes-balancer-'));
  const pids = new PidFile(path.join(folder, 'pids.json'));
  host = new Host({ pids, supervise: false, report: () => {}, onFailure: () => {} });
  servers = await Promise.all(['web-a-1', 'web-b-1'].map(listen));
  const [port = 0] = await findFreePorts(1);
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  balancer = await startBalancer(host, {
    folder,
    logFolder: folder,
    port,
    sticky: false,
    instances: [
      { name: 'web-a-1', host: '127.0.0.1', port: ports[0] ?? 0 },
      { name: 'web-b-1', host: '127.0.0.1', port: ports[1] ?? 0 },
    ],
  });
  await untilUp(2);
});

afterAll(async () => {
  await host.stop();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

describe('the balancer', () => {
  it('lets nobody outside speak as Next or as a proxy', async () => {
    const forged = {
      'x-middleware-subrequest': 'middleware:middleware',
      'x-nextjs-data': '1',
      'x-matched-path': '/admin',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'next-resume': '1',
    };
    const { headers } = await echo({ headers: { ...forged, rsc: '1', 'next-url': '/en' } });
    expect(
      Object.keys(headers).filter((name) => /^(x-middleware|x-nextjs|x-matched|next-resume)/.test(name)),
    ).toEqual([]);
    expect(headers).toMatchObject({ rsc: '1', 'next-url': '/en', 'x-forwarded-proto': 'http' });
    expect(headers['x-forwarded-for']).toMatch(/^(::1|127\.0\.0\.1)$/);
    expect(headers['x-forwarded-host']).toBe(new URL(balancer.url).host);
  });

  it('keeps a sane request id and replaces any other', async () => {
    const withId = (id: string) => echo({ headers: { 'x-request-id': id } });
    expect((await withId('order-12345')).headers['x-request-id']).toBe('order-12345');
    expect((await withId('<script>alert(1)</script>')).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect((await echo()).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sends again what may safely happen twice, and nothing else', async () => {
    expect(await breakSome({ method: 'GET' })).toEqual(new Set([200]));
    expect(await breakSome({ method: 'POST', headers: { 'idempotency-key': 'k1' } })).toEqual(new Set([200]));
    expect(await breakSome({ method: 'POST' })).toContain(0);
  });

  it('compresses text', async () => {
    const response = await fetch(`${balancer.url}/plain`);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe(longText);
  });

  it('says in a page or as a problem that no instance is up, and when to come back', async () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    await untilUp(0);
    const page = await fetch(balancer.url);
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2']);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const problem = await fetch(`${balancer.url}/api/cart`);
    expect([problem.status, problem.headers.get('retry-after')]).toEqual([503, '2']);
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem.json()).toMatchObject({ status: 503, code: 'unavailable' });
  });
});
