import type { Database, Transaction } from '#db/client.ts';

const attempts = 4;

/**
 * A transaction that is begun again when Postgres broke a deadlock or a serialization conflict at its cost: orders
 * lock in one order among themselves, but an import or an admin's edit locks products before stock.
 */
export async function transact<T>(db: Database, run: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(run);
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt * Math.random()));
    }
  }
}

function isConflict(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return code === '40P01' || code === '40001' || (cause !== undefined && isConflict(cause));
}
