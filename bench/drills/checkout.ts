import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from '#ops/session.ts';
import type { Stack } from '#ops/stack.ts';
import { type Row, report } from '../kit/report.ts';
import { checkOrders, type Sent } from './kit/check-orders.ts';
import { openStack } from './kit/open-stack.ts';
import { openShelf } from './kit/shelf.ts';
import { type Outcome, Shopper } from './kit/shopper.ts';

type Shelf = ReturnType<typeof openShelf>;

const rounds = 20;
const buyers = 200;
const units = 10;
const loadSeconds = 60;
const killedAfterSeconds = 20;
const shoppersAtOnce = 6;
/** Of an order that nobody asks for again: the reconciler takes what was left a minute ago. */
const finishedWithinMs = 120_000;

/** Charges once and never oversells, over three instances: under contention, repetition, and the death of servers. */
export async function run(session: Session): Promise<void> {
  const stack = await openStack(session);
  const shelf = openShelf(stack.services.env.DATABASE_URL ?? '');
  const rows: Row[] = [];
  try {
    for (const part of [contention, repetition, primaryKilled]) {
      const row = await part(stack, shelf);
      console.log(JSON.stringify(row));
      rows.push(row);
    }
  } finally {
    await shelf.close();
  }
  report('drill-checkout', rows, { rounds, buyers, units, loadSeconds });
  const failed = rows.filter(({ wrong }) => wrong !== 0);
  if (failed.length > 0) throw new Error(`${failed.map(({ drill }) => drill).join(', ')}: see above`);
}

function countOutcomes(history: readonly Sent[]) {
  const count = (kind: Outcome['kind']) => history.filter(({ outcome }) => outcome.kind === kind).length;
  return { ok: count('ok'), refused: count('failed'), unknown: count('unknown') };
}

/** What is wrong is said, and counted. */
function judge(drill: string, history: readonly Sent[], problems: readonly string[]): Row {
  for (const problem of problems.slice(0, 20)) console.error(`  ${drill}: ${problem}`);
  return { drill, orders: history.length, ...countOutcomes(history), wrong: problems.length };
}

/** Every third buyer takes the unit in a set. */
async function contention({ url }: Stack, shelf: Shelf): Promise<Row> {
  const history: Sent[] = [];
  const problems: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [coat, scarf] = [await shelf.product(units), await shelf.product(buyers)];
    const set = await shelf.bundle(coat, scarf);
    const lines = Array.from({ length: buyers }, (_, i) => ({ variantId: i % 3 ? coat : set, quantity: 1 }));
    const shoppers = lines.map(() => new Shopper(url));
    await Promise.all(
      shoppers.map((shopper, i) => shopper.add(lines[i] ?? { variantId: coat, quantity: 1 })),
    );
    const sent = await Promise.all(
      shoppers.map(async (shopper, i): Promise<Sent> => {
        const { outcome } = await shopper.orderUntilKnown(60_000);
        return { key: shopper.key, variantId: lines[i]?.variantId ?? '', quantity: 1, outcome };
      }),
    );
    history.push(...sent);
    const { ok } = countOutcomes(sent);
    const clear = sent.filter(({ outcome }) => outcome.kind === 'failed' && outcome.code === 'out_of_stock');
    if (ok !== units) problems.push(`round ${round}: ${ok} of ${units} sold`);
    if (clear.length !== buyers - units) problems.push(`round ${round}: ${clear.length} clear refusals`);
    if ((await shelf.stock(coat)) !== 0) problems.push(`round ${round}: ${await shelf.stock(coat)} are left`);
    const sets = sent.filter(({ outcome, variantId }) => outcome.kind === 'ok' && variantId === set).length;
    if ((await shelf.stock(scarf)) !== buyers - sets)
      problems.push(`round ${round}: sets took other scarves`);
  }
  return judge(`${buyers} buyers of ${units} units, ${rounds} rounds`, history, problems);
}

/** One submit fifty times over the instances themselves, one of which dies in the middle. */
async function repetition({ url, web }: Stack, shelf: Shelf): Promise<Row> {
  const coat = await shelf.product(60);
  const shopper = new Shopper(url);
  await shopper.add({ variantId: coat, quantity: 1 });
  const [victim] = web.instances;
  const submits = Array.from({ length: 50 }, async (_, i) => {
    await sleep(i * 4);
    return shopper.order(web.instances[i % web.instances.length]?.url);
  });
  await sleep(100);
  await victim?.service.kill();
  const answers = await Promise.all(submits);
  await victim?.service.start();
  const last = await shopper.orderUntilKnown(30_000);
  const history = [...answers, last.outcome].map(
    (outcome): Sent => ({ key: shopper.key, variantId: coat, quantity: 1, outcome }),
  );
  const problems = checkOrders(history, await shelf.books(new Map([[coat, 60]])));
  if (last.outcome.kind !== 'ok') problems.push('the order was never acknowledged');
  return judge('one submit fifty times, an instance killed', history, problems);
}

/** Shoppers order through the balancer while the primary is killed hard and started again. */
async function primaryKilled(stack: Stack, shelf: Shelf): Promise<Row> {
  const before = new Map<string, number>();
  for (let i = 0; i < 4; i += 1) before.set(await shelf.product(100_000), 100_000);
  const coats = [...before.keys()];
  const history: Sent[] = [];
  let [repeated, lastOk, longestGapMs] = [0, performance.now(), 0];
  const end = performance.now() + loadSeconds * 1000;

  async function shop(place: number): Promise<void> {
    for (let turn = place; performance.now() < end; turn += 1) {
      const line = { variantId: coats[turn % coats.length] ?? '', quantity: 1 + (turn % 3) };
      const shopper = new Shopper(stack.url);
      const isFull = await shopper.add(line).then(
        () => true,
        () => false,
      );
      if (!isFull) {
        await sleep(200);
        continue;
      }
      const { outcome, sent } = await shopper.orderUntilKnown(40_000);
      repeated += sent - 1;
      longestGapMs = Math.max(longestGapMs, performance.now() - lastOk);
      if (outcome.kind === 'ok') lastOk = performance.now();
      history.push({ key: shopper.key, ...line, outcome });
    }
  }
  const shopping = Promise.all(Array.from({ length: shoppersAtOnce }, (_, place) => shop(place)));
  await sleep(killedAfterSeconds * 1000);
  const primary = stack.services.cluster?.primary.service;
  await primary?.kill();
  await sleep(2_000);
  await primary?.start();
  await shopping;

  const deadline = performance.now() + finishedWithinMs;
  let books = await shelf.books(before);
  while (books.orders.some(({ state }) => state === 'pending') && performance.now() < deadline) {
    await sleep(1_000);
    books = await shelf.books(before);
  }
  const row = judge('the primary killed during checkout', history, checkOrders(history, books));
  return { ...row, repeated, 'longest gap ms': Math.round(longestGapMs) };
}
