import 'server-only';
import { currentCustomerId, ensureCustomer } from '../auth/customer.ts';
import { clientOf } from '../auth/open-session.ts';
import { countAttempt } from '../auth/throttle.ts';
import { databases } from '../database.ts';
import { redis } from '../redis/client.ts';
import { getSession, setWishCount, updateSession } from '../session.ts';
import type { WishInput } from './schema.ts';
import { mergeWishlist, selectWishes, setWish } from './wishes.ts';

/** Changes this shopper's wishlist, and seals what leads to it. @throws Problem 404, 409 `wishlist_full`, 429 */
export async function changeWish(input: WishInput, headers: Headers): Promise<{ productIds: string[] }> {
  const session = await getSession();
  const { address } = clientOf(headers);
  await countAttempt(redis(), 'wish', { account: session.wishlistId ?? address, address });
  const customerId = await currentCustomerId();
  const owner = customerId ? { customerId } : { wishlistId: session.wishlistId };
  const { wishlistId, productIds } = await setWish(databases().primary.db, owner, input);
  await updateSession({
    lsn: await databases().position(),
    ...(!customerId && wishlistId && { wishlistId }),
  });
  await setWishCount(productIds.length);
  return { productIds };
}

/** At sign-in: what the guest kept is the customer's from here on. */
export async function bringWishes(user: { id: string; email: string; name: string }): Promise<void> {
  const { db } = databases().primary;
  const { wishlistId } = await getSession();
  const customerId = await ensureCustomer(db, user);
  if (wishlistId) await mergeWishlist(db, { wishlistId, customerId });
  await setWishCount((await selectWishes(db, { customerId })).length);
  await updateSession({ wishlistId: undefined, lsn: await databases().position() });
}
