import { changeLines } from '../cart.ts';
import type { Cart, CartOperation } from '../types.ts';
import { type Applied, type Freshness, operationsKept } from './store.ts';

/** A cart with the operations it still recognises, by id. */
export interface CartRecord extends Cart {
  operations: Record<string, KnownOperation>;
}

export interface KnownOperation {
  version: number;
  requestHash: string;
}

export const emptyRecord = (id: string): CartRecord => ({ id, version: 0, lines: [], operations: {} });

export interface AppliedToRecord {
  applied: Applied;
  /** To be stored; null when nothing changed. */
  next: CartRecord | null;
}

/**
 * One operation on a record, for the stores that read, change and write. A repeated one is answered with the cart
 * as it is now: the record keeps no older ones.
 */
export function applyToRecord(
  record: CartRecord,
  operation: CartOperation,
  { minVersion }: Freshness,
  kept = operationsKept,
): AppliedToRecord {
  const known = Object.hasOwn(record.operations, operation.id) && record.operations[operation.id];
  if (known) return { applied: repeated(record, known, operation), next: null };
  const changed = changeLines(record.lines, operation);
  if (!changed.ok) return { applied: changed, next: null };
  const cart = { id: record.id, version: Math.max(record.version, minVersion) + 1, lines: changed.lines };
  const operations = { ...record.operations };
  addOperation(operations, operation.id, { version: cart.version, requestHash: operation.requestHash });
  const next = { ...cart, operations: latestOperations(operations, kept) };
  return { applied: { ok: true, cart, replayed: false }, next };
}

function repeated(record: CartRecord, known: KnownOperation, operation: CartOperation): Applied {
  if (known.requestHash !== operation.requestHash) {
    return { ok: false, refusal: { code: 'idempotency_key_reused' } };
  }
  return { ok: true, cart: cartOf(record), replayed: true };
}

export const cartOf = ({ id, version, lines }: CartRecord): Cart => ({ id, version, lines });

/** The shopper chooses the id, `__proto__` too. */
function addOperation(operations: CartRecord['operations'], id: string, known: KnownOperation): void {
  Object.defineProperty(operations, id, {
    value: known,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function latestOperations(operations: CartRecord['operations'], kept: number): CartRecord['operations'] {
  const entries = Object.entries(operations);
  if (entries.length <= kept) return operations;
  return Object.fromEntries(entries.sort(([, a], [, b]) => b.version - a.version).slice(0, kept));
}
