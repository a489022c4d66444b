import 'server-only';
import { databases } from '../database.ts';
import { Problem } from '../errors.ts';
import { reserveUnits, trimReservations } from '../inventory/reservations.ts';
import { countUnits, listShortages, type StockRequest } from '../inventory/stock.ts';
import type { SessionData } from '../session.ts';
import { maxQuantity } from './cart.ts';
import type { CartRequest, ChangedCart, LineChange } from './change-cart.ts';
import { listVariants } from './list-variants.ts';
import { cartStore } from './stores/current.ts';
import type { CartLine } from './types.ts';

/** Who changes which cart. */
type CartSession = SessionData & { cartId: string };

/** Quick clicks change the cart between what was read of it and what is reserved for it. */
const attempts = 3;

/**
 * Changes a line of a limited drop: what it needs is reserved first, and `apply` changes the cart as far as that goes.
 * What the cart does not hold afterwards goes back; what a crash leaves reserved ends by itself.
 */
export async function changeReservedLine(
  session: CartSession,
  change: LineChange & { minutes: number },
  { locale }: CartRequest,
  apply: (available: number) => Promise<ChangedCart>,
): Promise<ChangedCart> {
  const { variantId, minutes } = change;
  for (let attempt = 1; ; attempt += 1) {
    const lines = await linesOf(session);
    const held = lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
    const quantity = change.kind === 'add' ? held + change.quantity : change.quantity;
    if (quantity > maxQuantity || (change.kind === 'set' && held === 0)) return apply(quantity);
    const others = lines.filter((line) => line.variantId !== variantId);
    const requests = await dropRequests([...others, { variantId, quantity }], session, locale);
    const couldHave = await reserveUnits(databases().primary.db, {
      cartId: session.cartId,
      units: countUnits(requests),
      minutes,
    });
    const short = listShortages(requests, couldHave).find((line) => line.variantId === variantId);
    try {
      const changed = await apply(short?.available ?? quantity);
      if (changed.replayed || change.kind === 'set') await trimToCart(session, locale);
      return changed;
    } catch (error) {
      await trimToCart(session, locale);
      if (attempt === attempts || !isOvertaken(error, quantity)) throw error;
    }
  }
}

/** After a line has gone: the cart's other lines keep what is reserved for them. */
export async function trimToCart(session: CartSession, locale: CartRequest['locale']): Promise<void> {
  const requests = await dropRequests(await linesOf(session), session, locale);
  await trimReservations(databases().primary.db, session.cartId, countUnits(requests));
}

async function linesOf({ cartId, cartVersion = 0 }: CartSession): Promise<CartLine[]> {
  return (await cartStore().get(cartId, { minVersion: cartVersion }))?.lines ?? [];
}

/** Of these lines those of limited drops, with what they are made of. */
async function dropRequests(
  lines: readonly CartLine[],
  { lsn }: CartSession,
  locale: CartRequest['locale'],
): Promise<StockRequest[]> {
  const variants = await listVariants(lines, locale, lsn);
  return lines.flatMap((line) => {
    const variant = variants.get(line.variantId);
    const isDrop = variant?.isPublished && variant.reserveMinutes !== null;
    return isDrop ? [{ ...line, components: variant.components }] : [];
  });
}

/** Refused for more than was asked for: another change came first. */
function isOvertaken(error: unknown, quantity: number): boolean {
  if (!(error instanceof Problem && error.code === 'out_of_stock')) return false;
  const { lines } = error.details.extra as { lines: { requested: number }[] };
  return lines.some(({ requested }) => requested > quantity);
}
