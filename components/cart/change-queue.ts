import type { CartLineView } from '#lib/cart/types.ts';

/** What a shopper meant with one click; `set` is absolute, and 0 removes. */
export interface Intent {
  variantId: string;
  kind: 'add' | 'set';
  quantity: number;
  /** What an added line looks like where the cart has none yet. */
  line?: CartLineView;
}

/** An intent under way; the key stays the same however often it is sent. */
export interface SentIntent extends Intent {
  key: string;
}

/**
 * One tab's changes of the cart on their way to the store. One is under way at a time, in the order they were meant,
 * so that none can overtake another; those that wait shrink to what they come to.
 */
export interface ChangeQueue {
  sent: SentIntent | null;
  waiting: readonly (Intent | SentIntent)[];
  /** Given up without an answer: the store may have them, or may get them yet. */
  unsettled: readonly SentIntent[];
}

export const emptyQueue: ChangeQueue = { sent: null, waiting: [], unsettled: [] };

const isSent = (intent: Intent): intent is SentIntent => 'key' in intent;

/**
 * Adds an intent behind the others. What is unsettled of the same line goes first, under its old key, so that it can
 * neither happen twice nor after this one; the same add meant once more is only sent again.
 */
export function want(queue: ChangeQueue, intent: Intent): ChangeQueue {
  const again = queue.unsettled.filter(({ variantId }) => variantId === intent.variantId);
  const last = again.at(-1);
  const isRepeated = intent.kind === 'add' && last?.kind === 'add' && last.quantity === intent.quantity;
  const waiting = [...queue.waiting, ...again];
  return {
    ...queue,
    unsettled: queue.unsettled.filter((one) => !again.includes(one)),
    waiting: isRepeated ? waiting : append(waiting, intent),
  };
}

function append(waiting: ChangeQueue['waiting'], intent: Intent): ChangeQueue['waiting'] {
  const at = waiting.findLastIndex(({ variantId }) => variantId === intent.variantId);
  const before = waiting[at];
  const joined = before && !isSent(before) ? join(before, intent) : null;
  return joined ? append(waiting.toSpliced(at, 1), joined) : [...waiting, intent];
}

/** Two intents of one line as one, where the store would do the same; a removed line is not set again. */
function join(first: Intent, second: Intent): Intent | null {
  if (second.kind === 'add') {
    return first.kind === 'add' ? { ...second, quantity: first.quantity + second.quantity } : null;
  }
  if (second.quantity === 0) return second;
  if (first.kind === 'add') return null;
  return first.quantity === 0 ? first : second;
}

/** Takes the first that waits under way, if none is. */
export function send(queue: ChangeQueue, newKey: () => string): ChangeQueue {
  const [first, ...waiting] = queue.waiting;
  if (queue.sent || !first) return queue;
  return { ...queue, waiting, sent: isSent(first) ? first : { ...first, key: newKey() } };
}

/** What waits gets its keys before its turn: sent twice, it still happens once. */
export const withKeys = (queue: ChangeQueue, newKey: () => string): readonly SentIntent[] =>
  queue.waiting.map((intent) => (isSent(intent) ? intent : { ...intent, key: newKey() }));

/** The store has answered. */
export const settle = (queue: ChangeQueue): ChangeQueue => ({ ...queue, sent: null });

/** None of the attempts brought an answer: what waits is given up too, as it must not come before. */
export function giveUp({ sent, waiting, unsettled }: ChangeQueue): ChangeQueue {
  const lost = [...(sent ? [sent] : []), ...waiting.filter(isSent)];
  return { sent: null, waiting: [], unsettled: [...unsettled, ...lost] };
}

/** The cart has been read since: whether an add happened is there to be seen, and the next one is another. */
export const seeCart = (queue: ChangeQueue): ChangeQueue => ({
  ...queue,
  unsettled: queue.unsettled.filter(({ kind }) => kind === 'set'),
});

/** All that the shopper has been shown and the store has not answered yet, in order. */
export const pendingIntents = ({ sent, waiting }: ChangeQueue): readonly Intent[] =>
  sent ? [sent, ...waiting] : waiting;
