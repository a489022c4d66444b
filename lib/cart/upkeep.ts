import { env } from '../env.ts';
import { repeat } from '../repeat.ts';
import { finishAbandonedMerges } from './merge-carts.ts';
import { copyWaitingCarts } from './stores/copier.ts';
import { cartTable, liveCarts, sharedCartStore } from './stores/current.ts';

const copyEveryMs = 200;
const mergeEveryMs = 15_000;
const sweepEveryMs = 10 * 60_000;

/** What carts need done outside of requests, by whichever instance is alive. @returns stops it */
export function startCartUpkeep(): () => Promise<void> {
  const { CART_STORE: store } = env();
  const stops: (() => Promise<void>)[] = [];
  if (store === 'redis') {
    stops.push(repeat('carts to copy', copyEveryMs, () => copyWaitingCarts(liveCarts(), cartTable())));
  }
  if (store === 'redis' || store === 'postgres') {
    stops.push(repeat('expired carts', sweepEveryMs, () => cartTable().deleteExpired()));
  }
  if (sharedCartStore()) stops.push(repeat('abandoned merges', mergeEveryMs, finishAbandonedMerges));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
