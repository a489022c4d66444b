import 'server-only';
import { getCartSession } from '../cart/cart-session.ts';
import { orderableQuantity } from '../cart/orderable-quantity.ts';
import { getCart, viewOf } from '../cart/queries.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { selectOffers } from '../promotions/codes.ts';
import { codeProblem, usableOffers } from './discount-code.ts';
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
