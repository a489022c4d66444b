import { repeat } from '../repeat.ts';
import { reconcilePayments } from './reconcile.ts';
import { sendRefunds } from './send-refunds.ts';
import { checkoutServices } from './services.ts';
import { takeFromCart } from './take-from-cart.ts';

const everyMs = 15_000;
const refundsEveryMs = 2_000;

/** Looks for what others left unfinished, and sends the refunds that are owed. @returns stops it */
export function startReconciler(): () => Promise<void> {
  const stops = [
    repeat('reconciler', everyMs, reconcile),
    repeat('refunds', refundsEveryMs, () => sendRefunds(checkoutServices())),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** One round: payments, refunds, and the carts of orders whose browser is gone. */
export async function reconcile(): Promise<void> {
  const services = checkoutServices();
  const { placed } = await reconcilePayments(services);
  for (const attempt of placed) await takeFromCart(services.db, attempt);
}
