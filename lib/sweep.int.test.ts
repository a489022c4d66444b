import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore } from '../tests/setup/store.ts';
import { createUser } from './auth/create-user.ts';
import { ensureCustomer } from './auth/customer.ts';
import { createTestProduct } from './cart/test-products.ts';
import { databases } from './database.ts';
import { sweep } from './sweep.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
const db = () => databases().primary.db;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function arrangeAccounts(): Promise<void> {
  const user = { email: 'ada@example.com', name: 'Ada', role: 'customer' as const };
  const id = await createUser(db(), { ...user, password: 'linen-and-thread' });
  const customerId = await ensureCustomer(db(), { id, ...user });
  await db().execute(sql`
    INSERT INTO verification_tokens (token_hash, user_id, purpose, email, expires_at) VALUES
      ('old token', ${id}, 'reset_password', '', now() - interval '25 hours'),
      ('new token', ${id}, 'reset_password', '', now() - interval '1 hour')`);
  await db().execute(sql`
    INSERT INTO user_sessions (user_id, user_agent, ended_at, last_seen_at) VALUES
      (${id}, 'ended session', now() - interval '31 days', now() - interval '31 days'),
      (${id}, 'forgotten session', NULL, now() - interval '61 days'),
      (${id}, 'open session', NULL, now() - interval '29 days')`);
  await db().execute(sql`
    INSERT INTO wishlists (customer_id, updated_at) VALUES
      (NULL, now() - interval '92 days'), (NULL, now() - interval '90 days'), (${customerId}, now() - interval '2 years')`);
}

async function arrangeOrders(): Promise<void> {
  const { variantId } = await createTestProduct(databases(), { handle: 'tote', stock: 9 });
  await db().execute(sql`
    INSERT INTO idempotency_keys (scope, key, request_hash, expires_at) VALUES
      ('test', 'old key', '', now() - interval '1 second'), ('test', 'new key', '', now() + interval '1 minute')`);
  await db().execute(sql`
    INSERT INTO reservations (variant_id, location_id, cart_id, quantity, expires_at, released_at)
    SELECT ${variantId}, id, cart, 1, now() - interval '2 days', released
    FROM locations, (VALUES
      ('old reservation', now() - interval '25 hours'),
      ('late reservation', now() - interval '1 hour'),
      ('held reservation', NULL)) AS r (cart, released)`);
  await db().execute(sql`
    INSERT INTO outbox (topic, payload, processed_at, available_at) VALUES
      ('cache.invalidate', '"old edit"', now() - interval '25 hours', now()),
      ('cache.invalidate', '"new edit"', now() - interval '1 hour', now()),
      ('cache.invalidate', '"untold edit"', NULL, now() - interval '1 year'),
      ('mail.order_placed', '"old mail"', now() - interval '181 days', now()),
      ('mail.order_placed', '"sent mail"', now() - interval '179 days', now()),
      ('mail.order_placed', '"dead mail"', NULL, now() - interval '181 days'),
      ('mail.order_placed', '"stuck mail"', NULL, now() - interval '179 days')`);
}

async function listLeft(): Promise<string[]> {
  const rows = await db().execute<{ left: string }>(sql`
    SELECT token_hash AS left FROM verification_tokens
    UNION ALL SELECT user_agent FROM user_sessions
    UNION ALL SELECT CASE WHEN customer_id IS NULL THEN 'guest list' ELSE 'list' END FROM wishlists
    UNION ALL SELECT key FROM idempotency_keys
    UNION ALL SELECT cart_id FROM reservations
    UNION ALL SELECT payload #>> '{}' FROM outbox WHERE jsonb_typeof(payload) = 'string'`);
  return rows.map(({ left }) => left).toSorted();
}

test('what leads nowhere any more is swept, what is in use stays', async () => {
  await arrangeAccounts();
  await arrangeOrders();
  await sweep(db());
  expect(await listLeft()).toEqual([
    'guest list',
    'held reservation',
    'late reservation',
    'list',
    'new edit',
    'new key',
    'new token',
    'open session',
    'sent mail',
    'stuck mail',
    'untold edit',
  ]);
});

test('more than one batch, by several instances at once, is swept once', async () => {
  await sweep(db());
  await db().execute(sql`
    INSERT INTO idempotency_keys (scope, key, request_hash, expires_at)
    SELECT 'many', n::text, '', now() - interval '1 second' FROM generate_series(1, 1200) AS n`);
  const removed = await Promise.all([sweep(db()), sweep(db()), sweep(db())]);
  expect(removed.reduce((sum, count) => sum + count)).toBe(1200);
});
