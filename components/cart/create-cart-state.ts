import type { CartLineView, CartView } from '#lib/cart/types.ts';
import type { ChangeAnswer } from '#lib/send-change.ts';
import { withIntent } from './cart-arithmetic.ts';
import {
  emptyQueue,
  giveUp,
  type Intent,
  pendingIntents,
  type SentIntent,
  seeCart,
  send,
  settle,
  want,
  withKeys,
} from './change-queue.ts';

/** A line taken out, and where it stood, so that it can be put back. */
export interface RemovedLine {
  variantId: string;
  quantity: number;
  at: number;
  line?: CartLineView;
}

/** Why the last change was taken back. */
export interface CartProblem {
  code: string;
  line?: CartLineView | undefined;
  /** Of an `out_of_stock`: how many there are. */
  available?: number | undefined;
}

export interface CartState {
  /** As the shopper means it; null while the store has not been asked. */
  view: CartView | null;
  /** Pieces being added, for a count where the view is not known. */
  adding: number;
  isSaving: boolean;
  /** The cart could not be read. */
  isUnread: boolean;
  /** The last change, to be said to those who do not see it. */
  meant: Intent | null;
  problem: CartProblem | null;
  removed: RemovedLine | null;
}

export interface CartWire {
  send: (intent: SentIntent) => Promise<ChangeAnswer<CartView>>;
  /** At once, past any turn, and without waiting for its answer. */
  sendLast: (intent: SentIntent) => void;
  read: () => Promise<CartView | null>;
  /** Other tabs show the same cart. */
  tellOthers: () => void;
  newKey: () => string;
}

export const unknownCart: CartState = {
  view: null,
  adding: 0,
  isSaving: false,
  isUnread: false,
  meant: null,
  problem: null,
  removed: null,
};

type Refusal = Extract<ChangeAnswer<CartView>, { ok: false }>;

const unanswered = ['offline', 'unavailable'];

export type CartKeeper = ReturnType<typeof createCartState>;

/** The one cart of a tab: at once as the shopper means it, and soon as the store has it. */
export function createCartState(wire: CartWire) {
  const listeners = new Set<() => void>();
  let state = unknownCart;
  let queue = emptyQueue;
  let known: CartView | null = null;
  let isStale = false;
  /** Grows with each sending, answer and reading: what was read before the latest of them may be old. */
  let moment = 0;
  let running = Promise.resolve();

  function show(change: Partial<CartState> = {}): void {
    const pending = pendingIntents(queue);
    const adding = pending.filter(({ kind }) => kind === 'add');
    state = {
      ...state,
      view: known && pending.reduce(withIntent, known),
      adding: adding.reduce((sum, { quantity }) => sum + quantity, 0),
      isSaving: queue.sent !== null,
      ...change,
    };
    for (const listener of listeners) listener();
  }

  async function refresh(): Promise<void> {
    isStale = pendingIntents(queue).length > 0;
    if (isStale) return;
    moment += 1;
    const began = moment;
    const view = await wire.read();
    if (began !== moment) return;
    isStale = view === null;
    if (view) {
      known = view;
      queue = seeCart(queue);
    }
    show({ isUnread: view === null });
  }

  function accept(sent: SentIntent, answer: ChangeAnswer<CartView>): void {
    const isAnswered = answer.ok || !unanswered.includes(answer.code);
    queue = isAnswered ? settle(queue) : giveUp(queue);
    if (answer.ok) {
      // A repeated request is answered as the first was, so that answer may be an old one.
      if (answer.data.version >= (known?.version ?? 0)) known = answer.data;
      else isStale = true;
      show({ isUnread: false });
      wire.tellOthers();
      return;
    }
    isStale = true;
    const { variantId } = sent;
    const removed = state.removed?.variantId === variantId ? null : state.removed;
    show({ problem: problemOf(sent, answer), meant: null, removed });
  }

  function problemOf({ variantId, line }: SentIntent, answer: Refusal): CartProblem {
    const { problem } = state;
    // What was meant for a line that was refused before is refused too, and says less.
    if (answer.code === 'not_found' && problem?.line?.variantId === variantId) return problem;
    const available = answer.problem.lines?.find((one) => one.variantId === variantId)?.available;
    return {
      code: answer.code,
      line: line ?? known?.lines.find((one) => one.variantId === variantId),
      available,
    };
  }

  async function run(): Promise<void> {
    for (queue = send(queue, wire.newKey); queue.sent; queue = send(queue, wire.newKey)) {
      const { sent } = queue;
      moment += 1;
      show();
      const answer = await wire.send(sent);
      moment += 1;
      accept(sent, answer);
    }
    if (isStale) await refresh();
  }

  function mean(intent: Intent, removed: RemovedLine | null = null): void {
    queue = want(queue, intent);
    show({ meant: intent, problem: null, removed });
    if (!queue.sent) running = run();
  }

  return {
    get: () => state,

    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Takes the cart that a page came with, unless a newer one is known. */
    begin(start: CartState): void {
      if (known) void refresh();
      else known = start.view;
      show({ problem: start.problem, removed: start.removed });
    },

    refresh,

    add: (line: CartLineView) => mean({ variantId: line.variantId, kind: 'add', quantity: 1, line }),

    setQuantity(line: CartLineView, quantity: number): void {
      const at = state.view?.lines.findIndex(({ variantId }) => variantId === line.variantId) ?? 0;
      const removed = { variantId: line.variantId, quantity: line.quantity, at, line };
      mean({ variantId: line.variantId, kind: 'set', quantity, line }, quantity === 0 ? removed : null);
    },

    undo(): void {
      if (state.removed) mean({ ...state.removed, kind: 'add' });
    },

    /** The page is being left: nobody will be here to send what waits. Should it come back, it is sent once more. */
    leave(): void {
      const last = withKeys(queue, wire.newKey);
      queue = { ...queue, waiting: last };
      for (const intent of last) wire.sendLast(intent);
    },

    /** Once all that was meant has been answered. */
    settled: () => running,

    /** What was said has been seen. */
    dismiss: () => show({ meant: null, problem: null, removed: null }),
  };
}
