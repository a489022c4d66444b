import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { actionTable, root } from '#tests/desk/table.ts';
import { openTestStore } from '../../tests/setup/store.ts';
import { createUser } from '../auth/create-user.ts';
import { openSecret } from '../auth/second-factor/take-code.ts';
import { codeAt, stepAt } from '../auth/second-factor/totp.ts';
import { signIn } from '../auth/sign-in.ts';
import { sealToken, tokenCookieName } from '../auth/token.ts';
import { createTestProduct } from '../cart/test-products.ts';
import { databases } from '../database.ts';
import { redis } from '../redis/client.ts';

const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers(),
}));
vi.mock('next/navigation', () => import('next/dist/api/navigation.react-server.js'));
vi.mock('next-intl', () => import('use-intl/core'));

type Fields = Record<string, string>;
type Action = (...args: [previous: FormData | null, form: FormData] | [form: FormData]) => Promise<unknown>;

let store: Awaited<ReturnType<typeof openTestStore>>;
const db = () => databases().primary.db;
let ownerId = '';

beforeAll(async () => {
  store = await openTestStore();
  const email = 'owner@myclothes.example';
  ownerId = await createUser(db(), { email, name: '', role: 'owner', password: 'linen-and-thread' });
  const services = { databases: databases(), redis: redis() };
  const client = { address: '198.51.100.1', userAgent: null };
  const claims = await signIn(services, { email, password: 'linen-and-thread' }, client);
  jar.set(tokenCookieName(), await sealToken(claims));
});
afterAll(() => store.close());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + 60_000);
});

/** A paid order of two pieces; with a parcel on its way, or a return asked for, where that is named. */
async function order(state: 'paid' | 'sent' | 'return_asked' | 'refund_refused' = 'paid'): Promise<Fields> {
  const { variantId } = await createTestProduct(databases(), { handle: `p-${randomUUID()}`, stock: 5 });
  const isSent = state === 'sent' || state === 'return_asked';
  const fulfillment = {
    paid: 'unfulfilled',
    refund_refused: 'unfulfilled',
    sent: 'fulfilled',
    return_asked: 'return_requested',
  };
  const [row] = await db().execute<Fields>(sql`
    WITH o AS (
      INSERT INTO orders (checkout_key, cart_id, email, locale, state, payment_state, fulfillment_state, currency,
        subtotal, total, shipping_method, shipping_address)
      VALUES (${randomUUID()}, 'cart', 'ada@example.com', 'en', ${state === 'return_asked' ? 'completed' : 'placed'},
        'paid', ${fulfillment[state]}, 'USD', 9600, 9600, 'standard', '{"name": "Ada", "country": "US"}')
      RETURNING id, number, version
    ), l AS (
      INSERT INTO order_lines (order_id, position, variant_id, product_handle, title, sku, quantity, unit_price, total,
        fulfilled_quantity)
      SELECT id, 1, ${variantId}, 'p', 'Overshirt', 'SKU', 2, 4800, 9600, ${isSent ? 2 : 0} FROM o RETURNING id
    ), p AS (
      INSERT INTO payments (order_id, provider, idempotency_key, status, amount, currency)
      SELECT id, 'test', ${randomUUID()}, 'succeeded', 9600, 'USD' FROM o RETURNING id
    ), f AS (
      INSERT INTO fulfillments (order_id, status)
      SELECT id, ${state === 'sent' ? 'shipped' : 'delivered'} FROM o WHERE ${isSent} RETURNING id
    ), fl AS (
      INSERT INTO fulfillment_lines (fulfillment_id, order_line_id, quantity) SELECT f.id, l.id, 2 FROM f, l
    ), r AS (
      INSERT INTO returns (order_id) SELECT id FROM o WHERE ${state === 'return_asked'} RETURNING id
    ), rl AS (
      INSERT INTO return_lines (return_id, order_line_id, quantity) SELECT r.id, l.id, 1 FROM r, l
    ), refund AS (
      INSERT INTO refunds (payment_id, idempotency_key, status, amount)
      SELECT id, ${randomUUID()}, 'failed', 100 FROM p WHERE ${state === 'refund_refused'} RETURNING id
    ), mail AS (
      INSERT INTO outbox (topic, payload)
      SELECT 'mail.order_placed', jsonb_build_object('to', 'ada@example.com', 'locale', 'en',
        'data', jsonb_build_object('orderId', id)) FROM o RETURNING id
    )
    SELECT o.id AS "orderId", o.number::text, o.version::text AS "seenVersion", f.id AS "parcelId", r.id AS "returnId",
      refund.id AS "refundId", mail.id::text AS "mailId"
    FROM o CROSS JOIN mail LEFT JOIN f ON true LEFT JOIN r ON true LEFT JOIN refund ON true`);
  const fields = Object.entries(row ?? {}).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(fields), operationId: randomUUID() };
}

async function appCode(): Promise<Fields> {
  const [row] = await db().execute<{ secret: string }>(
    sql`SELECT totp_secret AS secret FROM users WHERE id = ${ownerId}`,
  );
  const secret = await openSecret(row?.secret ?? '');
  return { code: secret ? codeAt(secret, stepAt(new Date())) : '' };
}

async function stock(): Promise<Fields> {
  const { variantId } = await createTestProduct(databases(), { handle: `p-${randomUUID()}`, stock: 5 });
  const [level] = await db().execute<Fields>(
    sql`SELECT location_id AS "locationId" FROM inventory_levels WHERE variant_id = ${variantId}`,
  );
  return { variantId, ...level, delta: '-1', reason: 'damaged', note: '', operationId: randomUUID() };
}

/** What each action is sent so that it does its work, in the order in which the ones need the others. */
const works: Record<string, () => Promise<Fields>> = {
  'orders/actions.ts#fulfilAction': async () => ({
    ...(await order()),
    'pieces.1': '1',
    carrier: 'DHL',
    trackingNumber: '',
  }),
  'orders/actions.ts#deliverAction': () => order('sent'),
  'orders/actions.ts#cancelAction': () => order(),
  'orders/actions.ts#refundAction': async () => ({ ...(await order()), extra: '1', reason: '' }),
  'orders/actions.ts#retryRefundAction': () => order('refund_refused'),
  'orders/actions.ts#receiveReturnAction': () => order('return_asked'),
  'orders/actions.ts#declineReturnAction': async () => ({ ...(await order('return_asked')), answer: 'Worn' }),
  'orders/actions.ts#noteAction': async () => ({ ...(await order()), note: 'Call first' }),
  'orders/actions.ts#resendMailAction': () => order(),
  'stock/actions.ts#adjustStockAction': stock,
  'security/actions.ts#confirmSecondFactorAction': async () => {
    await run('security/actions.ts#beginSecondFactorAction', {});
    return appCode();
  },
  'users/actions.ts#setOwnersNeedSecondFactorAction': async () => ({ isNeeded: 'true' }),
  'security/actions.ts#renewRecoveryCodesAction': appCode,
  'security/actions.ts#endSecondFactorAction': appCode,
};

/** What one chooses for oneself, or what is not on yet. */
const unaudited = [
  'language/actions.ts#chooseLanguageAction',
  'views/actions.ts#keepViewAction',
  'views/actions.ts#forgetViewAction',
  'security/actions.ts#beginSecondFactorAction',
];

/** Of rooms that have tests of this by themselves. */
const elsewhere = /^(products|publishing|campaigns|pages|media)\//;

async function run(name: string, fields: Fields): Promise<void> {
  const [file = '', member = ''] = name.split('#');
  const action = (await import(/* @vite-ignore */ `${root}lib/admin/${file}`))[member] as Action;
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  try {
    const result = (await action(form, form)) as { ok: boolean; code?: string } | undefined;
    expect(result?.ok, result?.code).not.toBe(false);
  } catch (error) {
    expect(String((error as { digest?: string }).digest ?? error)).toMatch(/^NEXT_REDIRECT;(?!.*problem=)/);
  }
}

const entries = async () => [
  ...(await db().execute<{ action: string; actor: string }>(
    sql`SELECT action, actor_id AS actor FROM audit_entries ORDER BY id`,
  )),
];

test('each action of the desk is here, or says why not', () => {
  const known = Object.keys(actionTable).filter((name) => !elsewhere.test(name));
  expect([...Object.keys(works), ...unaudited].sort()).toEqual(known.sort());
});

test.each(Object.entries(works))(
  '%s writes one entry, and none when its form is sent again',
  async (name, arrange) => {
    const fields = await arrange();
    const before = (await entries()).length;
    await run(name, fields);
    expect((await entries()).slice(before)).toEqual([{ action: expect.any(String), actor: ownerId }]);
    if (!fields.operationId) return;
    await run(name, fields);
    expect(await entries()).toHaveLength(before + 1);
  },
);
