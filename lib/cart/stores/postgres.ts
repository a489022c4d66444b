import { eq, sql } from 'drizzle-orm';
import type { Database, Databases, Transaction } from '#db/client.ts';
import { carts } from '#db/schema/index.ts';
import { applyToRecord, type CartRecord, cartOf, emptyRecord } from './record.ts';
import { type CartStore, operationsKept } from './store.ts';

/** The `carts` table: a store of its own, and the copy that carts in Redis are rebuilt from. */
export interface PostgresCartStore extends CartStore {
  read(cartId: string): Promise<CartRecord | null>;
  /** Brings what was changed elsewhere; older versions than the table's only add their operations. */
  write(records: readonly CartRecord[]): Promise<void>;
  /** @returns how many carts were forgotten, at most a thousand */
  deleteExpired(): Promise<number>;
}

/** Renewed only now and then: an index on `expires_at` must not make each change write more. */
const renewAfter = sql`interval '1 day'`;

export function postgresCartStore(
  { primary }: Pick<Databases, 'primary'>,
  { lifetimeSeconds }: { lifetimeSeconds: number },
): PostgresCartStore {
  const expiry = sql`now() + make_interval(secs => ${lifetimeSeconds})`;

  const save = (db: Database | Transaction, records: readonly CartRecord[]) =>
    db.execute(sql`
      INSERT INTO carts AS c (id, version, lines, operations, expires_at)
      SELECT r.id, r.version, r.lines, r.operations, ${expiry}
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
        expires_at = CASE WHEN c.expires_at < excluded.expires_at - ${renewAfter}
          THEN excluded.expires_at ELSE c.expires_at END`);

  const read = async (cartId: string): Promise<CartRecord | null> => {
    const rows = await primary.db.execute<RecordRow>(sql`
      SELECT id, version::float AS version, lines, operations FROM carts WHERE id = ${cartId} AND version > 0 AND expires_at > now()`);
    return rows[0] ?? null;
  };

  return {
    read,
    async get(cartId) {
      const record = await read(cartId);
      return record && cartOf(record);
    },
    apply: (cartId, operation, freshness) =>
      primary.db.transaction(async (tx) => {
        // The row exists before it is locked, so that two first changes take turns too; an expired one begins anew.
        const live = sql`c.expires_at > now()`;
        const rows = await tx.execute<RecordRow>(sql`
          INSERT INTO carts AS c (id, expires_at) VALUES (${cartId}, ${expiry})
          ON CONFLICT (id) DO UPDATE SET
            lines = CASE WHEN ${live} THEN c.lines ELSE '[]' END,
            operations = CASE WHEN ${live} THEN c.operations ELSE '{}' END
          RETURNING id, version::float AS version, lines, operations`);
        const { applied, next } = applyToRecord(rows[0] ?? emptyRecord(cartId), operation, freshness);
        if (next) await save(tx, [next]);
        return applied;
      }),
    async delete(cartId) {
      await primary.db.delete(carts).where(eq(carts.id, cartId));
    },
    async write(records) {
      if (records.length > 0) await save(primary.db, records);
    },
    async deleteExpired() {
      const gone = await primary.db.execute(sql`
        DELETE FROM carts WHERE id IN (SELECT id FROM carts WHERE expires_at <= now() LIMIT 1000) RETURNING id`);
      return gone.length;
    },
  };
}

type RecordRow = Record<string, unknown> & CartRecord;

/** One order for all writers, so that two batches cannot lock each other out. */
const inOrder = (records: readonly CartRecord[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
