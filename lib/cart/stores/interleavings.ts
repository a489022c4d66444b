import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect } from 'vitest';
import { line, variantIds } from '../arbitrary-change.ts';
import { changeLines } from '../cart.ts';
import type { CartLine, CartOperation } from '../types.ts';
import type { Applied, CartStore } from './store.ts';

/** One click. */
interface Click {
  kind: 'add' | 'set';
  variantId: string;
  quantity: number;
  /** For how long the request is on its way, ms. */
  delay: number;
  /** For how long its repetition is, as a balancer or a browser sends it that had no answer; null where it had one. */
  repeatedAfter: number | null;
  /** The next click comes after the answer, not before. */
  isPatient: boolean;
}

/** Fewer in all than the operations that a store recognises. */
const clicksPerTab = 8;

const click: fc.Arbitrary<Click> = fc.record({
  kind: fc.constantFrom('add', 'set'),
  variantId: fc.constantFrom(...variantIds.slice(0, 3)),
  quantity: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
  delay: fc.nat(4),
  repeatedAfter: fc.option(fc.nat(6)),
  isPatient: fc.boolean(),
});

export const arbitraryTabs = fc.tuple(
  fc.array(click, { maxLength: clicksPerTab }),
  fc.array(click, { maxLength: clicksPerTab }),
);

/** What one request asked and was told. */
interface Asked {
  operation: CartOperation;
  /** The newest version that any tab had been told of when it was sent. */
  after: number;
  applied: Applied;
}

/** Two tabs of one browser click at the same time. */
export async function clickIn(store: CartStore, cartId: string, tabs: Click[][]): Promise<Asked[]> {
  const history: Asked[] = [];
  let seen = 0;

  async function request(operation: CartOperation, delay: number): Promise<void> {
    await sleep(delay);
    const after = seen;
    const applied = await store.apply(cartId, operation, { minVersion: after });
    if (applied.ok) seen = Math.max(seen, applied.cart.version);
    history.push({ operation, after, applied });
  }

  async function tab(clicks: Click[]): Promise<void> {
    const answers: Promise<unknown>[] = [];
    for (const { kind, variantId, quantity, delay, repeatedAfter, isPatient } of clicks) {
      const asked = kind === 'add' ? Math.max(quantity, 1) : quantity;
      const id = randomUUID();
      const operation = { id, requestHash: id, kind, lines: [line(variantId, asked)] };
      const sent = [delay, ...(repeatedAfter === null ? [] : [repeatedAfter])];
      const answered = Promise.all(sent.map((ms) => request(operation, ms)));
      answers.push(answered);
      if (isPatient) await answered;
    }
    await Promise.all(answers);
  }

  await Promise.all(tabs.map(tab));
  return history;
}

/**
 * The history is that of some order of the clicks: each was done once or refused for what the cart held then, later
 * intents came after acknowledged ones, and what is left is what the order leaves.
 */
export async function expectOneOrder(store: CartStore, cartId: string, history: Asked[]): Promise<void> {
  const done = history.flatMap(({ operation, after, applied }) =>
    applied.ok && !applied.replayed ? [{ operation, after, cart: applied.cart }] : [],
  );
  done.sort((a, b) => a.cart.version - b.cart.version);
  expect(new Set(done.map(({ operation }) => operation.id)).size).toBe(done.length);

  const states: CartLine[][] = [[]];
  for (const [index, { operation, after, cart }] of done.entries()) {
    expect(cart.version).toBe(index + 1);
    expect(cart.version).toBeGreaterThan(after);
    expect(changeLines(states[index] ?? [], operation)).toEqual({ ok: true, lines: cart.lines });
    states.push(cart.lines);
  }
  for (const { operation, after, applied } of history) {
    if (applied.ok) expect(done.some(({ operation: { id } }) => id === operation.id)).toBe(true);
    else {
      const { code } = applied.refusal;
      const refusals = states.slice(after).map((lines) => changeLines(lines, operation));
      expect(refusals.some((refused) => !refused.ok && refused.refusal.code === code)).toBe(true);
    }
  }
  const left = await store.get(cartId, { minVersion: done.length });
  expect(left).toEqual(done.length === 0 ? null : done.at(-1)?.cart);
}
