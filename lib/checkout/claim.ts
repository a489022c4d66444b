import { and, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { idempotencyKeys } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';

export interface CheckoutClaim {
  cartId: string;
  /** Null when there is no cart any more: then only a repetition can be answered. */
  cartVersion: number | null;
  idempotencyKey: string | undefined;
  /** Keyed hashes of the request, newest secret first: the body has a card number in it. */
  requestHashes: readonly string[];
}

/** An earlier request has this cart, or was this very request. */
export class AlreadyClaimed extends Error {
  readonly orderId: string;
  /** False for another request with the same cart, e.g. from a second tab with another address. */
  readonly isSameRequest: boolean;

  constructor(orderId: string, isSameRequest: boolean) {
    super('already claimed');
    this.orderId = orderId;
    this.isSameRequest = isSameRequest;
  }
}

interface Held {
  orderId: string;
}

const dayMs = 24 * 60 * 60 * 1000;

const scopeOf = (cartId: string) => `POST /api/checkout ${cartId}`;

/** The key of a cart as it is: one version is ordered once, whatever keys the requests carry. */
const versionKey = (cartVersion: number) => `cart-version:${cartVersion}`;
export const checkoutKey = (cartId: string, cartVersion: number) => `${cartId}:${cartVersion}`;
/** Of a placed order. */
export const orderedVersion = (key: string) => Number(key.split(':').at(-1));

type KeyRow = typeof idempotencyKeys.$inferSelect;
/** A key that an order holds already. */
export type HeldKey = Pick<KeyRow, 'scope' | 'key' | 'requestHash' | 'response'>;

const keysOf = ({ idempotencyKey, cartVersion }: CheckoutClaim): string[] => [
  ...(idempotencyKey === undefined ? [] : [`key:${idempotencyKey}`]),
  ...(cartVersion === null ? [] : [versionKey(cartVersion)]),
];

const keyRow = (
  { cartId, requestHashes: [requestHash = ''] }: CheckoutClaim,
  key: string,
  orderId: string,
) => {
  const response: Held = { orderId };
  return { scope: scopeOf(cartId), key, requestHash, response, expiresAt: new Date(Date.now() + dayMs) };
};

/** Read after the stock is locked: an order of the same cart that was quicker has written its keys by then. */
export async function readHeldKeys(tx: Transaction, claims: readonly CheckoutClaim[]): Promise<HeldKey[]> {
  const asked = claims.flatMap((claim) =>
    keysOf(claim).map((key) => ({ scope: scopeOf(claim.cartId), key })),
  );
  const list = (name: 'scope' | 'key') => sql`${sql.param(asked.map((each) => each[name]))}::text[]`;
  return tx.execute<HeldKey & Record<string, unknown>>(sql`
    SELECT k.scope, k.key, k.request_hash AS "requestHash", k.response
    FROM unnest(${list('scope')}, ${list('key')}) AS asked (scope, key)
    JOIN idempotency_keys k ON k.scope = asked.scope AND k.key = asked.key`);
}

/**
 * Finds an earlier request's order by the request's own key, or by the cart as it is.
 * @throws AlreadyClaimed; Problem 422 `idempotency_key_reused`
 */
export function requireUnclaimed(claim: CheckoutClaim, held: readonly HeldKey[]): void {
  const scope = scopeOf(claim.cartId);
  for (const key of keysOf(claim)) {
    const row = held.find((each) => each.scope === scope && each.key === key);
    if (!row) continue;
    const isSameRequest = claim.requestHashes.includes(row.requestHash);
    if (key.startsWith('key:') && !isSameRequest) {
      throw new Problem(422, 'idempotency_key_reused', {
        detail: 'This Idempotency-Key came with another request before.',
      });
    }
    throw new AlreadyClaimed((row.response as Held).orderId, isSameRequest);
  }
}

/** Written with the order: where another request writes one of them at the same moment, only one of the two stands. */
export const claimRows = (claim: CheckoutClaim, orderId: string) =>
  keysOf(claim).map((key) => keyRow(claim, key, orderId));

/** A second key of the same request answers like the first from now on. */
export async function linkKey(db: Database, claim: CheckoutClaim, orderId: string): Promise<void> {
  if (claim.idempotencyKey === undefined) return;
  const row = keyRow(claim, `key:${claim.idempotencyKey}`, orderId);
  await db.insert(idempotencyKeys).values(row).onConflictDoNothing();
}

/** After a failed payment the same cart may be ordered again; the request's own key keeps answering as it did. */
export async function releaseCart(tx: Transaction, cartId: string, orderId: string): Promise<void> {
  await tx
    .delete(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.scope, scopeOf(cartId)),
        sql`${idempotencyKeys.key} LIKE 'cart-version:%'`,
        sql`${idempotencyKeys.response} ->> 'orderId' = ${orderId}`,
      ),
    );
}
