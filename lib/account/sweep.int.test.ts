import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore } from '../../tests/setup/store.ts';
import { createUser } from '../auth/create-user.ts';
import { ensureCustomer } from '../auth/customer.ts';
import { databases } from '../database.ts';
import { sweepAccounts } from './sweep.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
const db = () => databases().primary.db;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test('what leads nowhere any more is swept, what is in use stays', async () => {
  const user = { email: 'ada@example.com', name: 'Ada', role: 'customer' as const };
  const id = await createUser(db(), { ...user, password: 'linen-and-thread' });
  const customerId = await ensureCustomer(db(), { id, ...user });
  await db().execute(sql`
    INSERT INTO verification_tokens (token_hash, user_id, purpose, email, expires_at) VALUES
      ('old', ${id}, 'reset_password', '', now() - interval '25 hours'),
      ('new', ${id}, 'reset_password', '', now() - interval '1 hour')`);
  await db().execute(sql`
    INSERT INTO user_sessions (user_id, user_agent, ended_at, last_seen_at) VALUES
      (${id}, 'ended', now() - interval '31 days', now() - interval '31 days'),
      (${id}, 'forgotten', NULL, now() - interval '61 days'),
      (${id}, 'open', NULL, now() - interval '29 days')`);
  await db().execute(sql`
    INSERT INTO wishlists (customer_id, updated_at) VALUES
      (NULL, now() - interval '92 days'), (NULL, now() - interval '90 days'), (${customerId}, now() - interval '2 years')`);
  await sweepAccounts(db());
  const rows = await db().execute<{ left: string }>(sql`
    SELECT token_hash AS left FROM verification_tokens
    UNION ALL SELECT user_agent FROM user_sessions
    UNION ALL SELECT CASE WHEN customer_id IS NULL THEN 'guest list' ELSE 'list' END FROM wishlists`);
  expect(rows.map(({ left }) => left).toSorted()).toEqual(['guest list', 'list', 'new', 'open']);
});
