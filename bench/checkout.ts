import path from 'node:path';
import type { Session } from '#ops/session.ts';
import { orderBody } from '#tests/setup/order-body.ts';
import { pinning } from './kit/cores.ts';
import { holdMails } from './kit/hold-mails.ts';
import { runPgbench } from './kit/pgbench.ts';
import { recordOrders } from './kit/recorded-order.ts';
import { report } from './kit/report.ts';
import { measureShopping, medianOf, type Shopping, sendAll } from './kit/shop.ts';
import type { ShopperRequest } from './kit/shoppers.ts';
import { type BenchServer, openStore } from './kit/store.ts';
import { stockUp } from './kit/variants.ts';

const ordersPerRun = 3000;
const variantCount = 500;
const pgbenchSeconds = 5;
const runs = 3;
/** So many orders are under way at once: by themselves, or in groups as the store forms them. */
const fewAtOnce = 16;
const atOnce = 128;
const groupSizes = [8, 1];

/**
 * Whole orders on one core, from carts made before: over variants that nobody else is buying, and all over one. Beside
 * the latter pgbench sends the statements of such orders from the same core, in turns with the store: of eight placed
 * together, and of each placed alone. A group waits for the one before it, so with few at once the core is not busy.
 */
export async function run(session: Session): Promise<void> {
  const store = await openStore(session);
  const variants = await stockUp(store.databaseUrl, variantCount);
  const hot = variants.slice(0, 1);
  const floors = await Promise.all(
    groupSizes.map(async (count) => {
      const script = await recordOrders(store, { variantId: hot[0] ?? '', body: orderBody, count });
      const file = path.join(session.data.folder, `orders-${count}.sql`);
      return { count, rates: [] as number[], bench: { script, file, clients: atOnce / count } };
    }),
  );
  await holdMails(store.databaseUrl);
  const server = await store.start();
  const loads = [
    { orders: `distinct variants, ${fewAtOnce} at once`, variants, connections: fewAtOnce },
    { orders: `distinct variants, ${atOnce} at once`, variants, connections: atOnce },
    { orders: `one hot variant, ${atOnce} at once`, variants: hot, connections: atOnce },
  ].map((load) => ({ ...load, rounds: [] as Shopping[] }));
  for (let run = 0; run <= runs; run += 1) {
    const results: Shopping[] = [];
    for (const load of loads) results.push(await placeOrders(server, load));
    const rates = floors.map(
      ({ bench, count }) => count * runPgbench(store.databaseUrl, { ...bench, seconds: pgbenchSeconds }),
    );
    if (run === 0) continue;
    for (const [index, result] of results.entries()) loads[index]?.rounds.push(result);
    for (const [index, rate] of rates.entries()) floors[index]?.rates.push(rate);
  }
  await server.stop();
  const medians = floors.map(({ rates }) => median(rates));
  const floor = medians[0] ?? Number.NaN;
  const rows = [
    ...loads.map(({ orders, rounds }) => row(`store, ${orders}`, medianOf(rounds), floor)),
    ...floors.map(({ count }, index) => ({
      orders: `pgbench, one hot variant, ${count === 1 ? 'one by one' : `in groups of ${count}`}`,
      'orders/s': Math.round(medians[index] ?? Number.NaN),
      'of pgbench': ((medians[index] ?? Number.NaN) / floor).toFixed(2),
    })),
  ];
  report('checkout', rows, { pinning, clients: atOnce, mails: 'queued with each order, sent afterwards' });
}

const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

const row = (orders: string, { perSecond, p50Ms, p99Ms, processorUs }: Shopping, floor: number) => ({
  orders,
  'orders/s': Math.round(perSecond),
  'of pgbench': (perSecond / floor).toFixed(2),
  'p50 ms': p50Ms,
  'p99 ms': p99Ms,
  'processor µs': Math.round(processorUs),
});

async function placeOrders(
  server: BenchServer,
  { variants, connections }: { variants: readonly string[]; connections: number },
): Promise<Shopping> {
  const { url } = server;
  const adds = Array.from(
    { length: ordersPerRun },
    (_, index): ShopperRequest => ({
      method: 'POST',
      path: '/api/cart/lines',
      body: JSON.stringify({ variantId: variants[index % variants.length], quantity: 1 }),
    }),
  );
  const { cookies } = await sendAll({ url, requests: adds, cookies: [] });
  const requests = cookies.map(
    (_, shopper): ShopperRequest => ({
      method: 'POST',
      path: '/api/checkout',
      body: JSON.stringify(orderBody),
      shopper,
    }),
  );
  return measureShopping(server, { url, requests, cookies, connections }, 201);
}
