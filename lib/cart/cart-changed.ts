/** Told on `window` whenever a change of the cart has been answered. */
export const cartChanged = 'cart:changed';

export const announceCartChange = (): void => {
  window.dispatchEvent(new CustomEvent(cartChanged));
};
