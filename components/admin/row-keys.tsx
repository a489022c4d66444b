'use client';

import { useEffect } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** `/` goes to the search field, `j` and `k` move along the rows' first links; Enter opens, as on any link. */
export function RowKeys() {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLElement>('input[type=search]')?.focus();
      } else if (event.key === 'j' || event.key === 'k') {
        const links = [...document.querySelectorAll<HTMLElement>('[data-row] a')];
        const here = links.indexOf(document.activeElement as HTMLElement);
        const next = here < 0 ? 0 : here + (event.key === 'j' ? 1 : -1);
        links[Math.max(0, Math.min(next, links.length - 1))]?.focus();
      }
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}
