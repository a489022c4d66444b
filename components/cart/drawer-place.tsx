'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';
import type { Locale } from '#lib/catalog/types.ts';
import { recheckCart } from './cart-state.ts';
import { closedDoor, drawerDoor } from './drawer-door.ts';

const onServer = () => closedDoor;

/** Where the drawer stands once it has been asked for; it closes when the page behind it goes. */
export function DrawerPlace({ locale }: { locale: Locale }) {
  const { drawer, isOpen, timesOpened } = useSyncExternalStore(
    drawerDoor.subscribe,
    drawerDoor.get,
    onServer,
  );
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is what it waits for
  useEffect(() => {
    drawerDoor.close();
    recheckCart();
  }, [path]);
  if (!drawer) return null;
  const { Component, words } = drawer;
  return <Component {...{ isOpen, timesOpened, locale, words }} onClose={drawerDoor.close} />;
}
