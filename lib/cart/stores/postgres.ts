import type { ISql, PendingQuery, Row } from 'postgres';
import type { Databases } from '#db/client.ts';
import { applyToRecord, type CartRecord, cartOf, emptyRecord } from './record.ts';
import { type CartStore, operationsKept } from './store.ts';
import { togetherWriter } from './together-writer.ts';

/** The `carts` table: a store of its own, and the copy that carts in Redis are rebuilt from. */
export interface PostgresCartStore extends CartStore {
  read(cartId: string): Promise<CartRecord | null>;
  /** Brings what was changed elsewhere; older versions than the table's only add their operations. */
  write(records: readonly CartRecord[]): Promise<void>;
  /**
   * The same for a change that is acknowledged by it. False, and nothing is written, where the table knows another
   * change of that version, or has forgotten which it was: the cart that was changed had lost it.
   */
  writeChange(record: CartRecord): Promise<boolean>;
  /** Any number of instances may sweep at once. @returns how many carts this one forgot */
  deleteExpired(): Promise<number>;
}

const sweepBatch = 1000;

// On the path of each add: the driver's own statements are prepared once, drizzle's raw ones each time.
export function postgresCartStore(
  { primary: { sql } }: Pick<Databases, 'primary'>,
  { lifetimeSeconds }: { lifetimeSeconds: number },
): PostgresCartStore {
  const writeChange = togetherWriter((records) =>
    save(sql, records, lifetimeSeconds, sql`WHERE ${isNoFork(sql)}`),
  );

  async function read(cartId: string): Promise<CartRecord | null> {
    const rows = await sql<CartRecord[]>`
      SELECT id, version::float AS version, lines, operations FROM carts
      WHERE id = ${cartId} AND version > 0 AND expires_at > now()`;
    return rows[0] ?? null;
  }

  return {
    read,
    writeChange,
    async write(records) {
      if (records.length > 0) await save(sql, records, lifetimeSeconds);
    },
    async get(cartId) {
      const record = await read(cartId);
      return record && cartOf(record);
    },
    apply: (cartId, operation, freshness) =>
      sql.begin(async (tx) => {
        const { applied, next } = applyToRecord(
          await lock(tx, cartId, lifetimeSeconds),
          operation,
          freshness,
        );
        if (next) await save(tx, [next], lifetimeSeconds);
        return applied;
      }),
    async delete(cartId) {
      await sql`DELETE FROM carts WHERE id = ${cartId}`;
    },
    async deleteExpired() {
      let swept = 0;
      for (;;) {
        // Locked as found: one that a shopper renews meanwhile stays.
        const gone = await sql`
          DELETE FROM carts WHERE id IN (
            SELECT id FROM carts WHERE expires_at <= now() LIMIT ${sweepBatch} FOR UPDATE SKIP LOCKED)`;
        swept += gone.count;
        if (gone.count < sweepBatch) return swept;
      }
    },
  };
}

/** The row exists before it is locked, so that two first changes take turns too; an expired one begins anew. */
async function lock(sql: ISql, cartId: string, lifetimeSeconds: number): Promise<CartRecord> {
  const rows = await sql<CartRecord[]>`
    INSERT INTO carts AS c (id, expires_at) VALUES (${cartId}, now() + make_interval(days => 1, secs => ${lifetimeSeconds}))
    ON CONFLICT (id) DO UPDATE SET
      lines = CASE WHEN c.expires_at > now() THEN c.lines ELSE '[]' END,
      operations = CASE WHEN c.expires_at > now() THEN c.operations ELSE '{}' END
    RETURNING id, version::float AS version, lines, operations`;
  return rows[0] ?? emptyRecord(cartId);
}

/** A version of a cart is made by one operation; whose versions are forgotten, the change is of a cart long gone. */
const isNoFork = (sql: ISql) => sql`excluded.version > c.version - ${operationsKept} AND NOT EXISTS (
  SELECT FROM jsonb_each(c.operations) held
  JOIN jsonb_each(excluded.operations) coming ON coming.value -> 'version' = held.value -> 'version'
  WHERE coming.key <> held.key)`;

/**
 * The expiry is renewed once a day, so it is set a day later: its index must not make each change write more.
 * @returns the ids of the carts that were written, as the condition allows
 */
async function save(
  sql: ISql,
  records: readonly CartRecord[],
  lifetimeSeconds: number,
  condition: PendingQuery<Row[]> = sql``,
): Promise<ReadonlySet<string>> {
  const written = await sql<{ id: string }[]>`
    INSERT INTO carts AS c (id, version, lines, operations, expires_at)
    SELECT r.id, r.version, r.lines, r.operations, now() + make_interval(days => 1, secs => ${lifetimeSeconds})
    FROM jsonb_to_recordset(${JSON.stringify(inOrder(records))}::text::jsonb)
      AS r (id text, version bigint, lines jsonb, operations jsonb)
    ON CONFLICT (id) DO UPDATE SET
      version = greatest(c.version, excluded.version),
      lines = CASE WHEN excluded.version >= c.version THEN excluded.lines ELSE c.lines END,
      operations = (
        SELECT coalesce(jsonb_object_agg(key, value), '{}')
        FROM jsonb_each(c.operations || excluded.operations)
        WHERE (value ->> 'version')::bigint > greatest(c.version, excluded.version) - ${operationsKept}
      ),
      updated_at = now(),
      expires_at = CASE WHEN c.expires_at < excluded.expires_at - interval '1 day'
        THEN excluded.expires_at ELSE c.expires_at END
    ${condition}
    RETURNING id`;
  return new Set(written.map(({ id }) => id));
}

/** One order for all writers, so that two batches cannot lock each other out. */
const inOrder = (records: readonly CartRecord[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
