import { randomUUID } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from '#db/schema/index.ts';
import { type PlaceOrderRequest, placeOrder } from '#lib/checkout/place-order.ts';
import { placeOrderSchema } from '#lib/checkout/schema.ts';
import { checkoutServicesOn } from '#lib/checkout/services.ts';
import type { BenchStore } from './store.ts';

interface Statement {
  text: string;
  parameters: unknown[];
}

/**
 * So many orders over the variant at the same moment, as the store places them together, as a script for pgbench: the
 * same statements in the same transactions, with new keys each time. Reading and emptying the carts is not in it: that
 * is the carts' store.
 */
export async function recordOrders(
  { databaseUrl, env }: BenchStore,
  { variantId, body, count }: { variantId: string; body: unknown; count: number },
): Promise<string> {
  Object.assign(process.env, env);
  const sql = postgres(databaseUrl, { max: 1 });
  const statements: Statement[] = [];
  const note = (text: string, parameters: unknown[] = []) => {
    // pgbench has nowhere to go on with a group that waited too long.
    if (!text.startsWith('SET LOCAL lock_timeout')) statements.push({ text, parameters });
  };
  const db = drizzle(sql, { schema, casing: 'snake_case', logger: { logQuery: note } });
  const { transaction } = db;
  db.transaction = (async (...given: Parameters<typeof transaction>) => {
    note('BEGIN');
    const result = await transaction.apply(db, given);
    note('COMMIT');
    return result;
  }) as typeof transaction;
  try {
    const services = checkoutServicesOn(db);
    const cartIds = Array.from({ length: count }, () => randomUUID());
    const placed = await Promise.all(
      cartIds.map((id) => placeOrder(services, requestOf(id, variantId, body))),
    );
    const recorded = [...statements];
    const paid = await db
      .select({ id: schema.payments.id })
      .from(schema.payments)
      .where(
        inArray(
          schema.payments.orderId,
          placed.map(({ orderId }) => orderId),
        ),
      );
    const made = [...cartIds, ...placed.map(({ orderId }) => orderId), ...paid.map(({ id }) => id)];
    const keys = new Map(made.map((id, index) => [id, `key_${index}`]));
    const fresh = [...keys.values()].map((name) => `uuidv7() AS ${name}`).join(', ');
    return [`SELECT ${fresh} \\gset`, ...recorded.map((each) => render(each, keys))].join('\n');
  } finally {
    await sql.end();
  }
}

const requestOf = (cartId: string, variantId: string, body: unknown): PlaceOrderRequest => ({
  cartId,
  cart: { id: cartId, version: 1, lines: [{ variantId, quantity: 1 }] },
  customerId: null,
  locale: 'en',
  input: placeOrderSchema.parse(body),
  idempotencyKey: undefined,
  requestHashes: ['recorded'],
});

/** On one line, with its parameters written into it. */
function render({ text, parameters }: Statement, keys: ReadonlyMap<string, string>): string {
  const filled = text.replace(/\$(\d+)/g, (_, position) =>
    expression(parameters[Number(position) - 1], keys),
  );
  return `${filled.replace(/\s+/g, ' ').trim()};`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A constant, or what is made of the keys of this order, which pgbench holds as variables. */
function expression(value: unknown, keys: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return `ARRAY[${value.map((each) => expression(each, keys)).join(', ')}]`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const given = value instanceof Date ? value.toISOString() : String(value);
  const isJson = /^[{[]/.test(given);
  // A colon before a letter is a variable to pgbench, within quotes too.
  const text = isJson ? given.replace(/:(?=[a-z])/gi, ': ') : given;
  const variable = keys.get(text);
  if (variable) return `:${variable}`;
  const parts = text.split(new RegExp(`(${[...keys.keys()].join('|')})`)).filter(Boolean);
  if (parts.length <= 1) return quoted(text);
  const joined = parts
    .map((part) => (keys.has(part) ? `:${keys.get(part)}::text` : quoted(part)))
    .join(' || ');
  return isJson ? `(${joined})::jsonb` : `(${joined})`;
}
