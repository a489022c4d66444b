const cartChanged = 'cart:changed';

let channel: BroadcastChannel | undefined;

function otherTabs(): BroadcastChannel {
  channel ??= new BroadcastChannel(cartChanged);
  return channel;
}

/** The cart has changed in this tab, which shows it already. */
export const tellOtherTabs = (): void => otherTabs().postMessage(null);

/** The cart has changed by something else than a change of its lines: an order, a sign-in. */
export function announceCartChange(): void {
  window.dispatchEvent(new Event(cartChanged));
  tellOtherTabs();
}

/** Calls back when the cart has changed in another tab, or was announced to have changed in this one. */
export function onCartChange(listener: () => void): () => void {
  const tabs = otherTabs();
  window.addEventListener(cartChanged, listener);
  tabs.addEventListener('message', listener);
  return () => {
    window.removeEventListener(cartChanged, listener);
    tabs.removeEventListener('message', listener);
  };
}
