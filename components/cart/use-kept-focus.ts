import { type FocusEvent, useLayoutEffect, useRef } from 'react';

interface Kept {
  element: Element;
  line: string | undefined;
}

/**
 * Keeps the focus where it was when what had it goes away with its line: it moves to what stands in the line's place
 * now (`data-line`), else to the whole.
 */
export function useKeptFocus<T extends HTMLElement>() {
  const container = useRef<T>(null);
  const kept = useRef<Kept | null>(null);
  useLayoutEffect(() => {
    if (!kept.current || kept.current.element.isConnected) return;
    const place = container.current?.querySelector(`[data-line="${kept.current.line}"]`);
    kept.current = null;
    if (document.activeElement !== document.body) return;
    const next = place?.querySelector<HTMLElement>('button, a:not([tabindex="-1"])');
    (next ?? container.current)?.focus();
  });
  const onFocus = ({ target }: FocusEvent) => {
    kept.current = { element: target, line: target.closest<HTMLElement>('[data-line]')?.dataset.line };
  };
  return { ref: container, onFocus };
}
