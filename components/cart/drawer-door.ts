import type { ComponentType } from 'react';
import type { DrawerProps } from './cart-drawer.tsx';
import { prepareCart } from './cart-state.ts';
import type { CartWords } from './cart-words.ts';

interface Drawer {
  Component: ComponentType<DrawerProps>;
  words: CartWords;
}

interface Door {
  /** Null until somebody is about to open it: a page that is only read carries none of its code. */
  drawer: Drawer | null;
  isOpen: boolean;
  timesOpened: number;
}

export const closedDoor: Door = { drawer: null, isOpen: false, timesOpened: 0 };

let door = closedDoor;
let fetching: Promise<void> | null = null;
const listeners = new Set<() => void>();

function change(next: Partial<Door>): void {
  door = { ...door, ...next };
  for (const listener of listeners) listener();
}

const fetchWords = () =>
  document.documentElement.lang === 'ko'
    ? import('#messages/cart.ko.json')
    : import('#messages/cart.en.json');

async function fetchDrawer(): Promise<void> {
  try {
    const [{ CartDrawer }, words] = await Promise.all([import('./cart-drawer.tsx'), fetchWords()]);
    change({ drawer: { Component: CartDrawer, words: words.default } });
  } catch {
    fetching = null;
  }
}

export const drawerDoor = {
  get: () => door,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** On the first sign that it will be opened. */
  prepare(): Promise<void> {
    prepareCart();
    fetching ??= fetchDrawer();
    return fetching;
  },

  /** @returns false where its code cannot be fetched */
  async open(): Promise<boolean> {
    await drawerDoor.prepare();
    if (!door.drawer) return false;
    change({ isOpen: true, timesOpened: door.timesOpened + 1 });
    return true;
  },

  close: () => change({ isOpen: false }),
};
