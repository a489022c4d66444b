import { and, eq, inArray, sql } from 'drizzle-orm';
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

/** Rolls the transaction back: another one has this cart, or this very request. */
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

const scopeOf = (cartId: string) => `POST /api/checkout ${cartId}`;

/** The key of a cart as it is: one version is ordered once, whatever keys the requests carry. */
const versionKey = (cartVersion: number) => `cart-version:${cartVersion}`;
export const checkoutKey = (cartId: string, cartVersion: number) => `${cartId}:${cartVersion}`;
/** Of a placed order. */
export const orderedVersion = (key: string) => Number(key.split(':').at(-1));

const expiresAt = sql`now() + interval '1 day'`;

/**
 * The first write of an order: whoever inserts the keys makes it; a concurrent request waits here for that one's end.
 * @throws AlreadyClaimed; Problem 422 `idempotency_key_reused`
 */
export async function claimCheckout(tx: Transaction, claim: CheckoutClaim, orderId: string): Promise<void> {
  const scope = scopeOf(claim.cartId);
  // The request's own key first, always: two requests then never wait for each other in a circle.
  const keys = [
    ...(claim.idempotencyKey === undefined ? [] : [`key:${claim.idempotencyKey}`]),
    ...(claim.cartVersion === null ? [] : [versionKey(claim.cartVersion)]),
  ];
  if (keys.length === 0) return;
  const [requestHash = ''] = claim.requestHashes;
  const held: Held = { orderId };
  const made = await tx
    .insert(idempotencyKeys)
    .values(keys.map((key) => ({ scope, key, requestHash, response: held, expiresAt })))
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (made.length === keys.length) return;
  const rows = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.scope, scope), inArray(idempotencyKeys.key, keys)));
  for (const key of keys) {
    if (made.some((row) => row.key === key)) continue;
    const row = rows.find((each) => each.key === key);
    // Given up between the insert and the read: the request can be repeated at once.
    if (!row) throw new Problem(503, 'payment_pending');
    const isSameRequest = claim.requestHashes.includes(row.requestHash);
    if (key.startsWith('key:') && !isSameRequest) {
      throw new Problem(422, 'idempotency_key_reused', {
        detail: 'This Idempotency-Key came with another request before.',
      });
    }
    throw new AlreadyClaimed((row.response as Held).orderId, isSameRequest);
  }
}

/** A second key of the same request answers like the first from now on. */
export async function linkKey(db: Database, claim: CheckoutClaim, orderId: string): Promise<void> {
  if (claim.idempotencyKey === undefined) return;
  const [requestHash = ''] = claim.requestHashes;
  const response: Held = { orderId };
  await db
    .insert(idempotencyKeys)
    .values({
      scope: scopeOf(claim.cartId),
      key: `key:${claim.idempotencyKey}`,
      requestHash,
      response,
      expiresAt,
    })
    .onConflictDoNothing();
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
