import 'server-only';
import { inArray } from 'drizzle-orm';
import { productListings } from '#db/schema/index.ts';
import { getCurrentUser } from '../auth/current-user.ts';
import { toCard } from '../catalog/cards.ts';
import type { Locale, ProductCard } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { getSession, type SessionData } from '../session.ts';
import { selectWishes, type WishlistOwner } from './wishes.ts';

export async function wishlistOwner({ wishlistId }: SessionData): Promise<WishlistOwner> {
  const user = await getCurrentUser();
  return user?.customerId ? { customerId: user.customerId } : { wishlistId };
}

/** The ids of what this shopper keeps, the latest first. */
export async function getWishes(): Promise<string[]> {
  const session = await getSession();
  const owner = await wishlistOwner(session);
  return databases().read((db) => selectWishes(db, owner), { after: session.lsn });
}

/** What this shopper keeps, as far as it is shown in the shop. */
export async function listWishedProducts(locale: Locale): Promise<ProductCard[]> {
  const session = await getSession();
  const owner = await wishlistOwner(session);
  return databases().read(
    async (db) => {
      const ids = await selectWishes(db, owner);
      if (ids.length === 0) return [];
      const rows = await db.select().from(productListings).where(inArray(productListings.productId, ids));
      return rows
        .toSorted((a, b) => ids.indexOf(a.productId) - ids.indexOf(b.productId))
        .map((row) => toCard(row, locale));
    },
    { after: session.lsn },
  );
}
