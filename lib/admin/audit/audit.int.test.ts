import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditText } from '#db/schema/index.ts';
import { recordAudit } from '../../audit.ts';
import { createUser } from '../../auth/create-user.ts';
import { fulfilOrder } from '../../orders/fulfil-order.ts';
import { openTestOrders, type TestOrders } from '../../orders/test-orders.ts';
import { noteOrder } from '../orders/write-down.ts';
import { auditListSchema, readAudit } from './audit-query.ts';
import { exportAudit } from './export-audit.ts';

let shop: TestOrders;
const someone = (email: string) => ({ id: '', email, requestId: 'request-1' });
const [mina, olga] = [someone('mina@myclothes.example'), someone('olga@myclothes.example')];

beforeAll(async () => {
  shop = await openTestOrders();
  for (const actor of [mina, olga]) {
    actor.id = await createUser(shop.db, {
      email: actor.email,
      name: '',
      role: 'owner',
      password: 'long enough',
    });
  }
});
afterAll(() => shop.close());

const write = (actor: typeof mina, label: string, fields: Record<string, unknown> = {}) =>
  shop.db.transaction((tx) =>
    recordAudit(tx, actor, {
      action: 'product.save',
      entity: { type: 'product', id: randomUUID(), label },
      before: { price: 4800 },
      after: { price: 5200, ...fields },
    }),
  );

const labels = async (query: object) =>
  (await readAudit(shop.db, auditListSchema.parse(query))).map(({ label }) => label);

async function exported(query: object): Promise<Record<string, string>[]> {
  let text = '';
  for await (const part of exportAudit((run) => run(shop.db), auditListSchema.parse(query))) text += part;
  return parse(text, { columns: true });
}

test('what the desk does to an order says what it was before and what after, and by whom', async () => {
  const { orderId } = await shop.place(2);
  const request = { ...shop.change(orderId), actor: mina };
  await fulfilOrder(shop.db, request, {
    pieces: [{ position: 1, quantity: 1 }],
    carrier: 'DHL',
    trackingNumber: null,
  });
  await noteOrder(shop.db, { ...request, operationId: randomUUID() }, 'Call first');
  const [note, sent] = await readAudit(shop.db, { thing: 'order' });
  const sku = Object.keys(sent?.before ?? {}).find((field) => field.startsWith('lines.'));
  expect(sent).toMatchObject({
    actor: mina.email,
    action: 'order.fulfilled',
    thingId: orderId,
    label: expect.stringMatching(/^\d+$/),
    before: { fulfillmentState: 'unfulfilled', [sku ?? '']: 0 },
    after: { fulfillmentState: 'partially_fulfilled', [sku ?? '']: 1, carrier: 'DHL' },
    requestId: 'request-1',
  });
  expect(note).toMatchObject({ action: 'order.note', before: null, after: { note: 'Call first' } });
});

test('it is found by part of what it says, by person, thing and day', async () => {
  await write(mina, 'Linen overshirt', { 'title.ko': '리넨 오버셔츠' });
  await write(olga, 'Wool coat');
  expect(await labels({ q: 'n OVERSH' })).toEqual(['Linen overshirt']);
  expect(await labels({ q: '오버셔' })).toEqual(['Linen overshirt']);
  expect(await labels({ q: '5200', actor: 'Olga@myclothes.example' })).toEqual(['Wool coat']);
  expect(await labels({ q: '%', thing: 'product' })).toEqual([]);
  expect(await labels({ thing: 'setting' })).toEqual([]);
  expect(await labels({ thing: 'product', to: '2020-01-01' })).toEqual([]);
  expect(await labels({ thing: 'product', from: '2020-01-01' })).toEqual(['Wool coat', 'Linen overshirt']);
});

test('page by page each entry comes once, though more are written meanwhile', async () => {
  for (let n = 0; n < 7; n += 1) await write(mina, `Paged ${n}`);
  const seen: string[] = [];
  let before: string | undefined;
  for (;;) {
    const entries = await readAudit(shop.db, { q: 'paged', before }, 3);
    seen.push(...entries.map(({ label }) => label));
    await write(mina, `Paged later ${seen.length}`);
    before = entries.at(-1)?.id;
    if (entries.length < 3) break;
  }
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `Paged ${n}`));
});

test('words are found by their index', async () => {
  await shop.sql`
    INSERT INTO audit_entries (actor_email, action, entity_type, entity_id, entity_label)
    SELECT 'bulk', 'bulk', 'bulk', n::text, md5(n::text) FROM generate_series(1, 20000) n`;
  await shop.sql`ANALYZE audit_entries`;
  const plan = await shop.db.execute<{ 'QUERY PLAN': string }>(sql`
    EXPLAIN SELECT id FROM audit_entries WHERE (${auditText}) ILIKE '%overshirt%'`);
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('audit_entries_text');
});

test('the export has a line for each field, defuses formulas, and goes on past a batch', async () => {
  await write(olga, '=HYPERLINK("http://evil")', { note: '@SUM(1+1)' });
  const [price, note] = await exported({ q: 'hyperlink' });
  expect(price).toMatchObject({
    who: olga.email,
    label: `'=HYPERLINK("http://evil")`,
    field: 'price',
    before: '4800',
    after: '5200',
  });
  expect(note).toMatchObject({ field: 'note', before: '', after: "'@SUM(1+1)" });
  await shop.sql`
    INSERT INTO audit_entries (actor_email, action, entity_type, entity_id, after)
    SELECT 'many', 'many', 'many', n::text, '{"n": 1}' FROM generate_series(1, 1234) n`;
  expect(new Set((await exported({ actor: 'many' })).map(({ id }) => id)).size).toBe(1234);
});
