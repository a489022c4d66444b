import { onCartChange, tellOtherTabs } from '#lib/cart/cart-changed.ts';
import type { CartLineView, CartView } from '#lib/cart/types.ts';
import { money } from '#lib/money.ts';
import { newKey, sendChange } from '#lib/send-change.ts';
import type { SentIntent } from './change-queue.ts';
import { createCartState, unknownCart } from './create-cart-state.ts';

const patienceMs = 8000;

const language = () => document.documentElement.lang;

function post({ variantId, kind, quantity, key }: SentIntent) {
  const query = `?locale=${language()}`;
  const request = { idempotencyKey: key, patienceMs };
  return kind === 'add'
    ? sendChange<CartView>(`/api/cart/lines${query}`, {
        ...request,
        method: 'POST',
        body: { variantId, quantity },
      })
    : sendChange<CartView>(`/api/cart/lines/${encodeURIComponent(variantId)}${query}`, {
        ...request,
        method: 'PATCH',
        body: { quantity },
      });
}

async function read(): Promise<CartView | null> {
  try {
    const response = await fetch(`/api/cart?locale=${language()}`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    return response.ok ? ((await response.json()) as CartView) : null;
  } catch {
    return null;
  }
}

/** Tabs take turns, or two first adds would make two carts; where a browser has no locks, each for itself. */
const inTurn = <T>(run: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('cart', run) : run();

/** What header, drawer, cart page and product page show and change. */
export const cartState = createCartState({
  send: (intent) => inTurn(() => post(intent)),
  sendLast: (intent) => void post(intent),
  read,
  tellOthers: tellOtherTabs,
  newKey,
});

const countCookie = () => Number(/(?:^|; )mc_cart_count=(\d+)/.exec(document.cookie)?.[1] ?? 0);

/** Before the cart itself has been asked for, its pieces are known from a cookie. */
export function countPieces(): number {
  const { view, adding } = cartState.get();
  return view ? view.count : countCookie() + adding;
}

/** Asks for the cart before it is shown, unless there is none. */
export function prepareCart(): void {
  if (!cartState.get().view && countCookie() > 0) void cartState.refresh();
}

/** A sign-in or a sign-out changes the cart without a word; the cookie tells. */
export function recheckCart(): void {
  const { view } = cartState.get();
  if (view && view.count !== countCookie()) void cartState.refresh();
}

const emptyCart: CartView = { version: 0, lines: [], subtotal: money(0), count: 0 };

export function addToCart(line: CartLineView): void {
  if (!cartState.get().view && countCookie() === 0) cartState.begin({ ...unknownCart, view: emptyCart });
  cartState.add(line);
}

/** Follows what happens to the cart elsewhere, and to this tab. */
export function watchCart(onChange: () => void): () => void {
  const follow = () => {
    onChange();
    if (cartState.get().view && !document.hidden) void cartState.refresh();
  };
  const stops = [onCartChange(follow), cartState.subscribe(onChange)];
  window.addEventListener('pagehide', cartState.leave);
  window.addEventListener('pageshow', follow);
  window.addEventListener('online', follow);
  document.addEventListener('visibilitychange', follow);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('pagehide', cartState.leave);
    window.removeEventListener('pageshow', follow);
    window.removeEventListener('online', follow);
    document.removeEventListener('visibilitychange', follow);
  };
}
