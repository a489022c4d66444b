import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { orders } from '#db/schema/index.ts';
import type { SavedAddress } from '../account/types.ts';
import { getCurrentUser } from '../auth/current-user.ts';
import { getCartSession } from '../cart/cart-session.ts';
import { orderableQuantity } from '../cart/orderable-quantity.ts';
import { getCart, viewOf } from '../cart/queries.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { selectOffers } from '../promotions/codes.ts';
import { codeProblem, usableOffers } from './discount-code.ts';
import { type CheckoutDraft, draftFieldsSchema, readDraft } from './draft.ts';
import { quoteOf } from './quote.ts';
import { readLines } from './sellable-variants.ts';
import { totalsFor } from './totals.ts';
import { totalsView } from './totals-view.ts';
import { type CheckoutSummary, type Destination, shippingMethods } from './types.ts';

/** Most parcels go there; the page asks again once the shopper has said where to. */
const likelyDestination: Destination = { country: 'US' };

/**
 * The cart with what it would cost by each shipping method, from a replica that has seen what this shopper wrote: the
 * order computes it again on the primary. Lines that cannot be bought count nothing.
 */
export async function getCheckoutSummary(
  locale: Locale,
  { destination = likelyDestination, discountCode }: SummaryOptions = {},
): Promise<CheckoutSummary> {
  const session = await getCartSession();
  const stored = await getCart(session);
  const cart = await viewOf(stored, locale, session.lsn);
  const buyable = cart.lines
    .map((line) => ({ variantId: line.variantId, quantity: orderableQuantity(line) }))
    .filter(({ quantity }) => quantity > 0);
  const [lines, offers] = await databases().read(
    (db) => Promise.all([readLines(db, buyable, locale), selectOffers(db, discountCode, null)]),
    { after: session.lsn },
  );
  const now = new Date();
  return {
    cart,
    methods: shippingMethods.map((method) => ({
      method,
      totals: totalsView(totalsFor(lines, destination, method, usableOffers(offers, now))),
    })),
    discountProblem: codeProblem(discountCode, offers, lines, now),
  };
}

interface SummaryOptions {
  destination?: Destination;
  discountCode?: string | undefined;
}

/** What was typed before; else what the account knows of whoever is signed in. */
export async function getStartingDraft(
  locale: Locale,
  addresses: readonly SavedAddress[],
): Promise<CheckoutDraft> {
  const [draft, user] = await Promise.all([readDraft(), getCurrentUser()]);
  const saved = addresses.find(({ isDefault }) => isDefault);
  const known = {
    ...(user && { email: user.email, name: user.name }),
    ...(saved && draftFieldsSchema.parse(withoutNulls(saved))),
  };
  const typed = Object.keys(draft.fields).length > 0 ? draft.fields : known;
  const { destination } = quoteOf(typed, locale);
  return { ...draft, fields: { ...typed, country: destination.country } };
}

const withoutNulls = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

/** The number of the order that this browser's cart became within the last day. */
export async function getJustOrdered(): Promise<string | null> {
  const { cartId, lsn } = await getCartSession();
  if (cartId === undefined) return null;
  const isFresh = and(
    eq(orders.cartId, cartId),
    eq(orders.state, 'placed'),
    sql`placed_at > now() - interval '1 day'`,
  );
  const [order] = await databases().read(
    (db) =>
      db
        .select({ number: orders.number })
        .from(orders)
        .where(isFresh)
        .orderBy(desc(orders.placedAt))
        .limit(1),
    { after: lsn },
  );
  return order ? String(order.number) : null;
}
