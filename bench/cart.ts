import type { Session } from '#ops/session.ts';
import { pinning } from './kit/cores.ts';
import { report } from './kit/report.ts';
import { measureInTurns, type Shopping, sendAll } from './kit/shop.ts';
import type { Plan, ShopperRequest } from './kit/shoppers.ts';
import { openStore } from './kit/store.ts';
import { stockUp } from './kit/variants.ts';

const carts = 2000;
const variantCount = 100;
const seconds = 5;
const runs = 3;

/** The smallest route handler of the store; it takes no body, which adding a line has to. */
const bare = 'bare route handler, GET /livez';

/** A cart's requests on one core, beside a route handler that does nothing, of the same build in the same process. */
export async function run(session: Session): Promise<void> {
  const store = await openStore(session);
  const variants = await stockUp(store.databaseUrl, variantCount);
  const rows = [];
  for (const durability of ['write-through', 'write-behind']) {
    const server = await store.start({ CART_DURABILITY: durability });
    const journeys = await prepareJourneys(server.url, variants);
    const results = await measureInTurns(server, journeys, runs);
    rows.push(...rowsOf(durability, results));
    await server.stop();
  }
  report('cart', rows, { pinning, connections: 16 });
}

/** What is sent again and again for some seconds, by its name in the table. */
async function prepareJourneys(url: string, variants: readonly string[]): Promise<Map<string, Plan>> {
  const variant = (index: number) => variants[index % variants.length] ?? '';
  const ofEachCart = (request: (shopper: number) => ShopperRequest) =>
    Array.from({ length: carts }, (_, shopper) => ({ ...request(shopper), shopper }));
  const add = (index: number): ShopperRequest => ({
    method: 'POST',
    path: '/api/cart/lines',
    body: JSON.stringify({ variantId: variant(index), quantity: 1 }),
  });
  const set = (shopper: number, quantity: number): ShopperRequest => ({
    method: 'PATCH',
    path: `/api/cart/lines/${variant(shopper)}`,
    body: JSON.stringify({ quantity }),
  });
  const plan = (requests: ShopperRequest[], cookies: string[] = []): Plan => ({
    url,
    requests,
    cookies,
    seconds,
  });
  const { cookies } = await sendAll({
    url,
    requests: Array.from({ length: carts }, (_, i) => add(i)),
    cookies: [],
  });
  const toOtherLines = [1, 2, 3].flatMap((shift) => ofEachCart((shopper) => add(shopper + shift)));
  const quantities = [2, 3].flatMap((quantity) => ofEachCart((shopper) => set(shopper, quantity)));
  return new Map([
    [bare, plan([{ method: 'GET', path: '/livez' }])],
    [
      'get a cart',
      plan(
        ofEachCart(() => ({ method: 'GET', path: '/api/cart' })),
        cookies,
      ),
    ],
    ['add, a new cart', plan(variants.map((_, index) => add(index)))],
    ['add, a cart of some lines', plan(toOtherLines, cookies)],
    ['set a quantity', plan(quantities, cookies)],
  ]);
}

function rowsOf(durability: string, results: ReadonlyMap<string, Shopping>) {
  const floor = results.get(bare);
  return [...results].map(([request, { perSecond, p50Ms, p99Ms, processorUs }]) => ({
    request,
    durability,
    'req/s': Math.round(perSecond),
    'p50 ms': p50Ms,
    'p99 ms': p99Ms,
    'of bare': (perSecond / (floor?.perSecond ?? Number.NaN)).toFixed(2),
    'processor µs': Math.round(processorUs),
    'bare by processor': ((floor?.processorUs ?? Number.NaN) / processorUs).toFixed(2),
  }));
}
