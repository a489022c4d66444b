'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { cartState } from './cart-state.ts';
import { type CartState, unknownCart } from './create-cart-state.ts';

const onServer = () => unknownCart;

export const useCart = (): CartState => useSyncExternalStore(cartState.subscribe, cartState.get, onServer);

/** The cart of a page that came with one. */
export function useCartFrom(start: CartState): CartState {
  const state = useCart();
  useEffect(() => cartState.begin(start), [start]);
  return state.view ? state : start;
}
