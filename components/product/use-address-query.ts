'use client';

import { useSyncExternalStore } from 'react';

const queryChanged = 'address:query';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange);
  window.addEventListener(queryChanged, onChange);
  return () => {
    window.removeEventListener('popstate', onChange);
    window.removeEventListener(queryChanged, onChange);
  };
}

/** The address' query, `serverQuery` until the page is alive: a static page is made without one. */
export function useAddressQuery(serverQuery: string): string {
  return useSyncExternalStore(
    subscribe,
    () => window.location.search.slice(1),
    () => serverQuery,
  );
}

export function pushQuery(query: string): void {
  window.history.pushState(null, '', query ? `?${query}` : window.location.pathname);
  window.dispatchEvent(new Event(queryChanged));
}
