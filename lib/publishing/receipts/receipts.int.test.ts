import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishReceipts } from '#db/schema/index.ts';
import { whileReplicasStandStill } from '#tests/setup/replicas.ts';
import { announceInvalidations } from '../../cache/invalidate.ts';
import { pageGeneration } from '../../cache/page-generation.ts';
import { generations } from '../../cache/runtime.ts';
import { databases } from '../../database.ts';
import { type Desk, openDesk } from '../test-desk.ts';
import { getReceipt, type Receipt } from './queries.ts';
import { watchedSeconds, watchReceipts } from './watch.ts';

let desk: Desk;
let server: Server;
/** The generation of the page that the instance has; null where it says none. */
let made: number | null = null;

beforeAll(async () => {
  desk = await openDesk();
  server = createServer((request, response) => {
    if (made === null) response.statusCode = 404;
    else response.setHeader(pageGeneration, made);
    response.end(request.url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.close();
  await desk.close();
});

/** Looks as the instance does, until the test has seen enough; then its time is over. */
async function look(enough: (receipt: Receipt) => boolean, id: string): Promise<Receipt> {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const on = { databases: databases(), generations: generations(), instanceId: 'web-a-1' };
  for (;;) {
    await watchReceipts({ ...on, hasEdge: false, origin });
    const receipt = await getReceipt(id);
    if (!receipt) throw new Error('no receipt');
    if (!enough(receipt)) continue;
    await desk
      .db()
      .update(publishReceipts)
      .set({ createdAt: new Date(Date.now() - (watchedSeconds + 1) * 1000) })
      .where(eq(publishReceipts.id, id));
    return receipt;
  }
}

async function publishCoat(handle: string): Promise<string> {
  const coat = await desk.product(handle);
  const { receiptId } = await desk.edit(coat, { 'title.en': 'New' });
  return receiptId ?? '';
}

const timesOf = ({ layers }: Receipt) =>
  Object.fromEntries(layers.map(({ name, afterMs }) => [name, afterMs !== null]));

test('each layer is seen to have it once it has: database, replicas, Redis, and the instance by its own page', async () => {
  const id = await publishCoat('received');
  made = 0;
  const untold = await look(({ layers }) => layers[2]?.afterMs !== null, id);
  expect(timesOf(untold)).toEqual({
    primary: true,
    'replica-1': true,
    'replica-2': true,
    redis: false,
  });
  expect(untold).toMatchObject({ path: '/products/received', state: 'watching' });
});

test('a page that was made before is not the new one, and one made since is', async () => {
  const id = await publishCoat('made-before');
  await announceInvalidations();
  const [generation = 0] = await generations().ofTags(['product:made-before']);
  made = generation - 1;
  setTimeout(() => {
    made = generation;
  }, 300);
  const receipt = await look(({ state }) => state === 'everywhere', id);
  const instance = receipt.layers.find(({ kind }) => kind === 'instance');
  expect(instance).toMatchObject({ name: 'web-a-1' });
  expect(instance?.afterMs).toBeGreaterThanOrEqual(250);
});

test('a replica that stands still is told apart from the rest', async () => {
  const replicaUrls = (process.env.DATABASE_REPLICA_URLS ?? '').split(',');
  await whileReplicasStandStill({ url: '', replicaUrls, drop: async () => {} }, async () => {
    const id = await publishCoat('behind');
    await announceInvalidations();
    made = Number.MAX_SAFE_INTEGER;
    const seen = await look(({ layers }) => layers.some(({ kind }) => kind === 'instance'), id);
    expect(timesOf(seen)).toEqual({
      primary: true,
      'replica-1': false,
      'replica-2': false,
      redis: true,
      'web-a-1': true,
    });
    expect((await getReceipt(id))?.state).toBe('behind');
  });
});

test('what is no page of the cache is served as it is', async () => {
  const id = await publishCoat('unlisted');
  await announceInvalidations();
  made = null;
  expect(await look(({ state }) => state === 'everywhere', id)).toMatchObject({ id });
});
