import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFreePorts } from '#ops/process/ports.ts';
import type { Session } from '#ops/session.ts';
import { pinning } from './kit/cores.ts';
import { type LoadResult, measure } from './kit/load.ts';
import { report } from './kit/report.ts';
import { openStore, startServer } from './kit/store.ts';

const emptyApp = 'bench/empty-app';
const next = 'node_modules/next/dist/bin/next';

/**
 * The store's catalog pages on one core, beside an empty static Next page and bare Node http that answers
 * the product page's bytes, all in one run.
 */
export async function run(session: Session): Promise<void> {
  await session.host.runTask('empty app', process.execPath, [next, 'build', emptyApp], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    log: path.join(session.data.logs, 'empty-app.log'),
  });
  const store = await (await openStore(session)).start();
  const product = await firstProduct(store.url);
  const results: [name: string, result: LoadResult][] = [];
  results.push(['product page', await measure(`${store.url}/products/${product}`)]);
  results.push(['collection page', await measure(`${store.url}/collections/women`)]);
  results.push(['home page', await measure(`${store.url}/`)]);
  const bytes = Buffer.from(await (await fetch(`${store.url}/products/${product}`)).arrayBuffer());
  await store.stop();

  const empty = await onFreePort((port) =>
    startServer(session, 'empty', [next, 'start', emptyApp, '--port', String(port)], { port }),
  );
  results.push(['empty static Next page', await measure(`${empty.url}/`)]);
  await empty.stop();

  const file = path.join(session.data.folder, 'product.html');
  writeFileSync(file, bytes);
  const bare = await onFreePort((port) =>
    startServer(session, 'bare', ['bench/kit/bare-server.ts', file, String(port)], { port }),
  );
  results.push(['bare Node http, product bytes', await measure(`${bare.url}/`)]);
  await bare.stop();

  printRatios(results, bytes.byteLength);
}

function printRatios(results: [string, LoadResult][], productBytes: number): void {
  const rate = (name: string) => results.find(([of]) => of === name)?.[1].requestsPerSecond ?? Number.NaN;
  const empty = rate('empty static Next page');
  const bare = rate('bare Node http, product bytes');
  const rows = results.map(([name, { requestsPerSecond, p50Ms, p99Ms }]) => ({
    page: name,
    'req/s': Math.round(requestsPerSecond),
    'p50 ms': p50Ms,
    'p99 ms': p99Ms,
    'of empty Next': (requestsPerSecond / empty).toFixed(2),
    'of bare Node': (requestsPerSecond / bare).toFixed(3),
  }));
  report('pages', rows, { pinning, connections: 16, productBytes });
}

async function firstProduct(url: string): Promise<string> {
  const { products } = (await (await fetch(`${url}/api/products?limit=1`)).json()) as {
    products: { handle: string }[];
  };
  const handle = products[0]?.handle;
  if (!handle) throw new Error('the catalog is empty');
  return handle;
}

async function onFreePort<T>(start: (port: number) => Promise<T>): Promise<T> {
  const [port = 0] = await findFreePorts(1);
  return start(port);
}
