import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore } from '../../tests/setup/store.ts';
import { createUser } from '../auth/create-user.ts';
import type { CurrentUser } from '../auth/current-user.ts';
import { ensureCustomer } from '../auth/customer.ts';
import { forgotPassword } from '../auth/reset-password.ts';
import { authServices } from '../auth/services.ts';
import { signIn } from '../auth/sign-in.ts';
import { databases } from '../database.ts';
import { saveAddress } from './addresses.ts';
import { deleteAccount } from './delete-account.ts';
import { exportData } from './export.ts';
import { saveAddressSchema } from './schema.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
const db = () => databases().primary.db;
const password = 'linen-and-thread';
const client = { address: '203.0.113.9', userAgent: 'a-browser-of-hers' };

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

let made = 0;

const noSecondFactor = { hasSecondFactor: false, owesSecondFactor: false };

/** Somebody of whom every kind of trace is kept, all with one unmistakable word. */
async function leaveTraces(
  state = 'placed',
  fulfillment = 'delivered',
): Promise<CurrentUser & { word: string }> {
  const word = `quokka${++made}x`;
  const email = `${word}@example.com`;
  const id = await createUser(db(), { email, name: `Ada ${word}`, role: 'customer', password });
  const { sid } = await signIn(authServices(), { email, password }, { ...client, userAgent: word });
  await forgotPassword(authServices(), { email, locale: 'en' }, client);
  const user = {
    id,
    email,
    name: `Ada ${word}`,
    role: 'customer' as const,
    ...noSecondFactor,
    sessionId: sid,
  };
  const customerId = await ensureCustomer(db(), user);
  const address = { name: 'Ada', line1: word, city: 'Seoul', postalCode: '1', country: 'KR' };
  await saveAddress(db(), customerId, saveAddressSchema.parse(address));
  await db().execute(sql`
    WITH o AS (
      INSERT INTO orders (checkout_key, cart_id, customer_id, email, locale, state, payment_state, fulfillment_state,
        currency, subtotal, total, shipping_method, shipping_address, billing_address, note)
      VALUES (${`key-${made}`}, ${`cart-${made}`}, ${customerId}, ${email}, 'en', ${state}, 'paid', ${fulfillment},
        'USD', 4800, 4800, 'standard', ${JSON.stringify(address)}, ${JSON.stringify(address)}, ${`for ${word}`})
      RETURNING id)
    INSERT INTO returns (order_id, reason) SELECT id, ${`too wide for ${word}`} FROM o`);
  await db().execute(sql`
    WITH c AS (UPDATE customers SET cart_id = ${`cart-of-${word}`} WHERE id = ${customerId} RETURNING cart_id)
    INSERT INTO carts (id, lines, expires_at) SELECT cart_id, ${JSON.stringify([{ quantity: 7 }])}, now() FROM c`);
  await db().execute(sql`
    INSERT INTO outbox (topic, payload) VALUES ('mail.order_placed', ${JSON.stringify({ to: email })})`);
  return { ...user, customerId, word };
}

/** Each table in which any column of any row has the word. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await db().execute<{ name: string }>(sql`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`);
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db().execute(sql`
      SELECT 1 FROM ${sql.identifier(name)} t WHERE strpos(to_jsonb(t)::text, ${word}) > 0 LIMIT 1`);
    if (row) found.push(name);
  }
  return found.toSorted();
}

/** Tables that lead to a user or a customer, over however many others. */
async function personalTables(): Promise<string[]> {
  const rows = await db().execute<{ name: string }>(sql`
    WITH RECURSIVE leads AS (
      SELECT 'users'::regclass::oid AS id UNION SELECT 'customers'::regclass::oid
      UNION SELECT c.conrelid FROM pg_constraint c JOIN leads ON leads.id = c.confrelid WHERE c.contype = 'f')
    SELECT DISTINCT id::regclass::text AS name FROM leads`);
  return rows.map(({ name }) => name);
}

test('the export has everything that is kept about a person, and nothing to get in with', async () => {
  const { id, word, email } = await leaveTraces();
  const other = await leaveTraces();
  const data = await exportData(db(), id);
  expect(data).toMatchObject({
    user: [{ email }],
    sessions: [{ user_agent: word }],
    addresses: [{ line1: word }],
    cart: [{ quantity: 7 }],
    orders: [{ email, total: 4800, returns: [{ reason: `too wide for ${word}` }] }],
  });
  const text = JSON.stringify(data);
  expect(text).not.toContain(other.word);
  expect(text).not.toMatch(/argon2|password_hash|checkout_key|session_epoch|cart-of/);
});

test('no table about people is forgotten by the export', async () => {
  const exported = (await import('node:fs')).readFileSync(new URL('./export.ts', import.meta.url), 'utf8');
  /** About what staff did, or only the parts of what is exported whole. */
  const others = [
    'audit_entries',
    'desk_views',
    'recovery_codes',
    'document_versions',
    'drafts',
    'campaigns',
    'campaign_changes',
    'verification_tokens',
    'refund_lines',
    'fulfillment_lines',
    'return_lines',
    'inventory_adjustments',
    'reservations',
  ];
  const missing = (await personalTables()).filter((name) => !new RegExp(`\\b${name}\\b`).test(exported));
  expect(missing.filter((name) => !others.includes(name))).toEqual([]);
});

test('a deleted account leaves no trace of the person, and its orders in the books', async () => {
  const user = await leaveTraces();
  expect(await tablesWith(user.word)).toEqual(
    expect.arrayContaining([
      'addresses',
      'carts',
      'customers',
      'orders',
      'outbox',
      'returns',
      'user_sessions',
    ]),
  );
  await expect(deleteAccount(authServices(), user, 'not her password', client)).rejects.toMatchObject({
    code: 'wrong_password',
  });
  await deleteAccount(authServices(), user, password, client);
  expect(await tablesWith(user.word)).toEqual([]);
  const [order] = await db().execute(sql`
    SELECT total::int, shipping_address ->> 'country' AS country, customer_id FROM orders
    WHERE checkout_key = ${`key-${made}`}`);
  expect(order).toEqual({ total: 4800, country: 'KR', customer_id: null });
  const again = signIn(authServices(), { email: user.email, password }, client);
  await expect(again).rejects.toMatchObject({ code: 'invalid_credentials' });
});

test.each([
  ['placed', 'unfulfilled'],
  ['placed', 'fulfilled'],
  ['placed', 'return_requested'],
])('an order that is %s and %s keeps its account', async (state, fulfillment) => {
  const user = await leaveTraces(state, fulfillment);
  await expect(deleteAccount(authServices(), user, password, client)).rejects.toMatchObject({
    code: 'orders_under_way',
  });
  expect(await tablesWith(user.word)).toContain('users');
});

test('staff are let go by the desk, not by themselves', async () => {
  const email = 'owner-of-it@example.com';
  const id = await createUser(db(), { email, name: '', role: 'owner', password });
  const user = {
    id,
    email,
    name: '',
    role: 'owner' as const,
    ...noSecondFactor,
    sessionId: id,
    customerId: null,
  };
  await expect(deleteAccount(authServices(), user, password, client)).rejects.toMatchObject({ status: 403 });
});
