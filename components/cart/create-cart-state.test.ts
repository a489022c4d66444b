import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CartView } from '#lib/cart/types.ts';
import { money } from '#lib/money.ts';
import type { ChangeAnswer } from '#lib/send-change.ts';
import type { Intent, SentIntent } from './change-queue.ts';
import { type CartKeeper, createCartState } from './create-cart-state.ts';
import { testLine } from './test-line.ts';

type Answer = ChangeAnswer<CartView>;
type Quantities = Map<string, number>;

/** The rules of the store, without a limit unless one is given. */
function applyRules(lines: Quantities, { variantId, kind, quantity }: Intent, stock: number): string | null {
  const held = lines.get(variantId) ?? 0;
  if (kind === 'set' && held === 0 && quantity > 0) return 'not_found';
  const wanted = kind === 'add' ? held + quantity : quantity;
  if (wanted > stock) return 'out_of_stock';
  if (wanted === 0) lines.delete(variantId);
  else lines.set(variantId, wanted);
  return null;
}

/** Remembers what it did for each key, as every store does, and not what it refused. */
class ModelStore {
  readonly lines: Quantities = new Map();
  readonly refused = new Set<string>();
  readonly executed: (SentIntent & { tab: number })[] = [];
  readonly #stock: number;
  readonly #answers = new Map<string, Answer>();
  #version = 0;

  constructor(stock: number) {
    this.#stock = stock;
  }

  view(): CartView {
    const lines = [...this.lines].map(([id, quantity]) => testLine(id, quantity));
    const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    return { version: this.#version, lines, subtotal: money(100 * count), count };
  }

  apply(intent: SentIntent, tab: number): Answer {
    const first = this.#answers.get(intent.key);
    if (first) return first;
    const code = applyRules(this.lines, intent, this.#stock);
    if (code) {
      this.refused.add(intent.key);
      return { ok: false, code, problem: {} };
    }
    this.#version += 1;
    this.executed.push({ ...intent, tab });
    const answer: Answer = { ok: true, data: this.view() };
    this.#answers.set(intent.key, answer);
    return answer;
  }
}

/** What becomes of one attempt; `late` reaches the store after the tab has stopped waiting. */
const fates = ['answered', 'never there', 'answer lost', 'late'] as const;
type Fate = (typeof fates)[number];

interface World {
  scheduler: fc.Scheduler;
  store: ModelStore;
  fates: Fate[];
  attempts: number;
}

function openTab(world: World, tab: number, others: () => CartKeeper[]): CartKeeper {
  const { scheduler, store } = world;
  let keys = 0;
  const pass = (what: string) => scheduler.schedule(Promise.resolve(), what);
  /** That an attempt comes even after its repeat was refused is left out: no store could tell it from a new one. */
  const arriveLate = (intent: SentIntent) => store.refused.has(intent.key) || store.apply(intent, tab);
  const attempt = async (intent: SentIntent): Promise<Answer | null> => {
    const fate = world.fates.shift() ?? 'answered';
    if (fate === 'late') void pass('late').then(() => arriveLate(intent));
    if (fate === 'late' || fate === 'never there') return null;
    await pass('there');
    const answer = store.apply(intent, tab);
    await pass('back');
    return fate === 'answered' ? answer : null;
  };
  return createCartState({
    async send(intent) {
      for (let left = world.attempts; left > 0; left -= 1) {
        const answer = await attempt(intent);
        if (answer) return answer;
      }
      return { ok: false, code: 'offline', problem: {} };
    },
    async read() {
      await pass('asked');
      const view = store.view();
      await pass('told');
      return view;
    },
    tellOthers() {
      for (const other of others()) void pass('others').then(() => other.refresh());
    },
    sendLast: () => {},
    newKey: () => `${tab}-${++keys}`,
  });
}

function click(tab: CartKeeper, { kind, variantId, quantity }: Intent): void {
  if (kind === 'set') tab.setQuantity(testLine(variantId, 1), quantity);
  else for (let piece = 0; piece < quantity; piece += 1) tab.add(testLine(variantId, 1));
}

const arbitraryIntent: fc.Arbitrary<Intent> = fc.record({
  variantId: fc.constantFrom('tee', 'coat'),
  kind: fc.constantFrom('add', 'set'),
  quantity: fc.integer({ min: 0, max: 3 }),
});
const arbitraryFates = fc.array(fc.constantFrom(...fates), { maxLength: 12 });

test('the last intent of one tab wins, however answers and repeats come', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(arbitraryIntent, { maxLength: 12 }),
      arbitraryFates,
      async (scheduler, intents, fates) => {
        const world: World = { scheduler, store: new ModelStore(Infinity), fates, attempts: 20 };
        const tab = openTab(world, 0, () => []);
        const clicks = scheduler.scheduleSequence(intents.map((one) => async () => click(tab, one)));
        await scheduler.waitIdle();
        await clicks.task;
        const model: Quantities = new Map();
        for (const intent of intents) applyRules(model, intent, Infinity);
        expect(Object.fromEntries(world.store.lines)).toEqual(Object.fromEntries(model));
        await Promise.all([tab.refresh(), scheduler.waitIdle()]);
        expect(tab.get().view).toEqual(world.store.view());
      },
    ),
    { numRuns: 400 },
  ));

const arbitraryClicks = fc.array(fc.tuple(fc.constantFrom(0, 1), arbitraryIntent), { maxLength: 14 });

test('two tabs, with changes given up and arriving late: none twice, none after a newer one, both show the cart', () =>
  fc.assert(
    fc.asyncProperty(fc.scheduler(), arbitraryClicks, arbitraryFates, async (scheduler, clicks, fates) => {
      const world: World = { scheduler, store: new ModelStore(8), fates, attempts: 2 };
      const tabs: CartKeeper[] = [0, 1].map((tab) =>
        openTab(world, tab, () => tabs.filter((_, index) => index !== tab)),
      );
      // Each quantity is clicked once, so that it tells which click it came from.
      const numbered = clicks.map(([tab, intent], at) => ({ tab, ...intent, line: testLine(String(at), 1) }));
      scheduler.scheduleSequence(numbered.map((one) => async () => click(tabs[one.tab] as CartKeeper, one)));
      await scheduler.waitIdle();
      for (const tab of [0, 1]) {
        for (const variantId of ['tee', 'coat']) {
          const added = (intents: readonly (Intent & { tab: number })[]) =>
            intents
              .filter((one) => one.tab === tab && one.variantId === variantId && one.kind === 'add')
              .reduce((sum, { quantity }) => sum + quantity, 0);
          expect(added(world.store.executed)).toBeLessThanOrEqual(added(numbered));
          const keys = world.store.executed
            .filter((one) => one.tab === tab && one.variantId === variantId && one.kind === 'set')
            .map(({ key }) => Number(key.split('-')[1]));
          expect(keys).toEqual(keys.toSorted((a, b) => a - b));
        }
      }
      await Promise.all([...tabs.map((tab) => tab.refresh()), scheduler.waitIdle()]);
      for (const tab of tabs) expect(tab.get().view).toEqual(world.store.view());
    }),
    { numRuns: 400 },
  ));

test('what waits when the page is left is sent at once, and under the same key should the page come back', async () => {
  const answered = Promise.withResolvers<Answer>();
  const sent: SentIntent[] = [];
  const last: SentIntent[] = [];
  const store = new ModelStore(Infinity);
  store.apply({ variantId: 'tee', kind: 'add', quantity: 1, key: 'before' }, 0);
  let keys = 0;
  const tab = createCartState({
    send(intent) {
      sent.push(intent);
      return sent.length === 1 ? answered.promise : Promise.resolve(store.apply(intent, 0));
    },
    sendLast: (intent) => last.push(intent),
    read: async () => store.view(),
    tellOthers: () => {},
    newKey: () => `key-${++keys}`,
  });
  tab.begin({ ...tab.get(), view: store.view() });
  for (const quantity of [2, 3, 4]) tab.setQuantity(testLine('tee', 1), quantity);
  tab.leave();
  expect(last).toMatchObject([{ kind: 'set', quantity: 4, key: 'key-2' }]);
  for (const intent of last) store.apply(intent, 0);
  answered.resolve({ ok: true, data: store.view() });
  await tab.settled();
  expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-2']);
  expect(tab.get().view).toEqual(store.view());
  expect(store.lines.get('tee')).toBe(4);
});
