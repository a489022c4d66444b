import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { products, wishlistItems, wishlists } from '#db/schema/index.ts';
import { notFound, Problem } from '../errors.ts';

export const wishLimit = 200;

/** Whose wishlist: a customer's, or the one that a guest's sealed session names. */
export type WishlistOwner = { customerId: string } | { wishlistId: string | undefined };

const ownedBy = (owner: WishlistOwner) =>
  'customerId' in owner
    ? eq(wishlists.customerId, owner.customerId)
    : and(eq(wishlists.id, owner.wishlistId ?? sql`NULL`), sql`${wishlists.customerId} IS NULL`);

/** The products that are kept, the latest first. */
export async function selectWishes(db: Database | Transaction, owner: WishlistOwner): Promise<string[]> {
  const rows = await db
    .select({ productId: wishlistItems.productId })
    .from(wishlistItems)
    .innerJoin(wishlists, eq(wishlists.id, wishlistItems.wishlistId))
    .where(ownedBy(owner))
    .orderBy(desc(wishlistItems.createdAt), desc(wishlistItems.productId));
  return rows.map(({ productId }) => productId);
}

interface Wish {
  productId: string;
  /** What is wanted, not what is to change: a repetition changes nothing. */
  wished: boolean;
}

/**
 * Keeps a product or lets it go; the list is made by the first that is kept.
 * @returns the list's id, null where there is none yet, and what is on it
 * @throws Problem 404 for a product that does not exist, 409 `wishlist_full`
 */
export function setWish(
  db: Database,
  owner: WishlistOwner,
  { productId, wished }: Wish,
): Promise<{ wishlistId: string | null; productIds: string[] }> {
  return db.transaction(async (tx) => {
    const wishlistId = (await lockWishlist(tx, owner)) ?? (wished ? await makeWishlist(tx, owner) : null);
    if (!wishlistId) return { wishlistId: null, productIds: [] };
    if (wished) await keep(tx, wishlistId, productId);
    else {
      await tx
        .delete(wishlistItems)
        .where(and(eq(wishlistItems.wishlistId, wishlistId), eq(wishlistItems.productId, productId)));
    }
    await tx.update(wishlists).set({ updatedAt: new Date() }).where(eq(wishlists.id, wishlistId));
    return { wishlistId, productIds: await selectWishes(tx, owned(owner, wishlistId)) };
  });
}

const owned = (owner: WishlistOwner, wishlistId: string): WishlistOwner =>
  'customerId' in owner ? owner : { wishlistId };

async function keep(tx: Transaction, wishlistId: string, productId: string): Promise<void> {
  const [product] = await tx.select({ id: products.id }).from(products).where(eq(products.id, productId));
  if (!product) throw notFound('There is no such product.');
  await tx.insert(wishlistItems).values({ wishlistId, productId }).onConflictDoNothing();
  const kept = await tx.$count(wishlistItems, eq(wishlistItems.wishlistId, wishlistId));
  if (kept > wishLimit) throw new Problem(409, 'wishlist_full', { detail: `At most ${wishLimit} products.` });
}

async function lockWishlist(tx: Transaction, owner: WishlistOwner): Promise<string | null> {
  const [row] = await tx.select({ id: wishlists.id }).from(wishlists).where(ownedBy(owner)).for('update');
  return row?.id ?? null;
}

async function makeWishlist(tx: Transaction, owner: WishlistOwner): Promise<string> {
  const customerId = 'customerId' in owner ? owner.customerId : null;
  const [made] = await tx
    .insert(wishlists)
    .values({ customerId })
    // Somebody signed in twice keeps two things at once: one list.
    .onConflictDoUpdate({ target: wishlists.customerId, set: { updatedAt: new Date() } })
    .returning({ id: wishlists.id });
  if (!made) throw new Error('a wishlist was not made');
  return made.id;
}

/** Puts what a guest kept on the customer's list, up to its end; the guest's list is gone, so a repetition adds nothing. */
export function mergeWishlist(
  db: Database,
  { wishlistId, customerId }: { wishlistId: string; customerId: string },
): Promise<void> {
  return db.transaction(async (tx) => {
    if (!(await lockWishlist(tx, { wishlistId }))) return;
    const target = (await lockWishlist(tx, { customerId })) ?? (await makeWishlist(tx, { customerId }));
    await tx.execute(sql`
      INSERT INTO wishlist_items (wishlist_id, product_id, created_at)
      SELECT ${target}, product_id, created_at FROM wishlist_items
      WHERE wishlist_id = ${wishlistId}
        AND product_id NOT IN (SELECT product_id FROM wishlist_items WHERE wishlist_id = ${target})
      ORDER BY created_at DESC
      LIMIT greatest(0, ${wishLimit} - (SELECT count(*) FROM wishlist_items WHERE wishlist_id = ${target}))`);
    await tx.delete(wishlists).where(eq(wishlists.id, wishlistId));
  });
}
