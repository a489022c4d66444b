import type { EventName } from '#lib/events/schema.ts';

const choiceKey = 'mc_measure';

/** `yes`, `no`, or null before there was a choice; a browser that keeps nothing has chosen no. */
export function readChoice(): string | null {
  try {
    return localStorage.getItem(choiceKey);
  } catch {
    return 'no';
  }
}

export const writeChoice = (choice: 'yes' | 'no'): void => localStorage.setItem(choiceKey, choice);

/** Tells the store that this happened, to nobody in particular, and only where that was agreed to. */
export function count(name: EventName, key = ''): void {
  if (readChoice() !== 'yes') return;
  const mark = `mc_${name}`;
  // An order that is looked at another day is no purchase.
  if (name === 'purchase' && !sessionStorage.getItem('mc_begin_checkout')) return;
  const event = JSON.stringify({ name, key, isFirst: !sessionStorage.getItem(mark) });
  sessionStorage.setItem(mark, '1');
  navigator.sendBeacon('/api/events', new Blob([event], { type: 'application/json' }));
}
