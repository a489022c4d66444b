import { and, eq, lt, sql } from 'drizzle-orm';
import { cartMerges } from '#db/schema/index.ts';
import { databases } from '../database.ts';
import { listReservations, moveReservations } from '../inventory/reservations.ts';
import { readVariants } from './read-variants.ts';
import { cartStore } from './stores/current.ts';
import type { CartChange, CartLine } from './types.ts';

type CartMerge = typeof cartMerges.$inferSelect;

/** Requests that still fill the guest's cart meanwhile are waited for so often. */
const rounds = 5;
const abandonedAfterSeconds = 10;

/**
 * Moves the lines of a guest's cart to a customer's: sums, capped by stock and limits. What is to be moved is written
 * down first, so that a login that is repeated, sent twice at once or killed half-way moves it once.
 */
export async function mergeCart(guest: { id: string; minVersion: number }, cartId: string): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const held = await cartStore().get(guest.id, guest);
    if (!held || held.lines.length === 0) return;
    await finishMerge(
      await beginMerge({ guestCartId: held.id, guestVersion: held.version, cartId, lines: held.lines }),
    );
  }
}

/** The one under way where there is one: a guest's cart goes to one customer at a time. */
async function beginMerge(merge: Omit<CartMerge, 'createdAt'>): Promise<CartMerge> {
  const [begun] = await databases()
    .primary.db.insert(cartMerges)
    .values(merge)
    // Changes nothing, and so answers with the row.
    .onConflictDoUpdate({ target: cartMerges.guestCartId, set: { guestCartId: merge.guestCartId } })
    .returning();
  if (!begun) throw new Error('a merge was not begun');
  return begun;
}

/** May be repeated, also at once: each cart does its operation once. */
async function finishMerge({ guestCartId, guestVersion, cartId, lines }: CartMerge): Promise<void> {
  const name = `merge:${guestCartId}:${guestVersion}`;
  const operation = { id: name, requestHash: name };
  const { db } = databases().primary;
  await moveReservations(db, guestCartId, cartId);
  const merged = await withAvailable(lines, cartId);
  const store = cartStore();
  const current = await store.get(cartId, { minVersion: 0 });
  const applied = await store.apply(
    cartId,
    { ...operation, kind: 'merge', lines: merged },
    { minVersion: current?.version ?? 0 },
  );
  if (!applied.ok) throw new Error(`cart ${guestCartId} was not merged: ${applied.refusal.code}`);
  // A browser that carries its cart has one alone, and that is the customer's now.
  if (await store.get(guestCartId, { minVersion: guestVersion })) {
    await store.apply(
      guestCartId,
      { ...operation, kind: 'take', lines: merged },
      { minVersion: guestVersion },
    );
  }
  await db
    .delete(cartMerges)
    .where(and(eq(cartMerges.guestCartId, guestCartId), eq(cartMerges.guestVersion, guestVersion)));
}

/** What the cart has reserved of a limited drop is there for it too. */
async function withAvailable(lines: readonly CartLine[], cartId: string): Promise<CartChange['lines']> {
  const [variants, reserved] = await Promise.all([
    readVariants(lines, 'en', undefined),
    listReservations(databases().primary.db, cartId),
  ]);
  return lines.map((line) => {
    const variant = variants.get(line.variantId);
    const own = reserved.filter(({ variantId }) => variantId === line.variantId);
    const kept = own.reduce((sum, { quantity }) => sum + quantity, 0);
    return { ...line, available: variant?.isPublished ? (variant.stock ?? 0) + kept : 0 };
  });
}

/** Ends what requests left half-way. @returns how many */
export async function finishAbandonedMerges(): Promise<number> {
  const abandoned = await databases()
    .primary.db.select()
    .from(cartMerges)
    .where(lt(cartMerges.createdAt, sql`now() - make_interval(secs => ${abandonedAfterSeconds})`))
    .limit(100);
  for (const merge of abandoned) await finishMerge(merge);
  return abandoned.length;
}
