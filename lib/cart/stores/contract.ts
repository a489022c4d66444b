import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { arbitraryChange, line, variantIds } from '../arbitrary-change.ts';
import { changeLines, newCartId } from '../cart.ts';
import type { CartChange, CartLine, CartOperation } from '../types.ts';
import { arbitraryTabs, clickIn, expectOneOrder } from './interleavings.ts';
import { type Applied, type CartStore, operationsKept } from './store.ts';

/** Where the nature of a store differs; each difference is tested as such. */
export interface StoreNature {
  open: () => CartStore;
  /** How many of the latest operations it recognises. */
  operationsKept?: number;
  /** Requests may meet in it; a cookie belongs to one request at a time. */
  isConcurrent?: boolean;
  /** Lines and changes of a run against the model; a cookie has less room. */
  maxRunLength?: number;
}

const [a, b] = variantIds as [string, string];
const fresh = { minVersion: 0 };

export const operation = (
  kind: CartChange['kind'],
  lines: CartChange['lines'],
  id: string = randomUUID(),
): CartOperation => ({ id, requestHash: `hash-of-${id}`, kind, lines });

export function describeCartStore(name: string, nature: StoreNature): void {
  describe(`a cart in ${name}`, () => {
    let store: CartStore;
    let id: string;
    beforeEach(() => {
      store = nature.open();
      id = newCartId();
    });
    const apply = async (next: CartOperation, minVersion = 0) =>
      requireApplied(await store.apply(id, next, { minVersion }));

    test('does not exist before its first change', async () => {
      expect(await store.get(id, fresh)).toBeNull();
    });

    test('is read as it was written, with versions that grow', async () => {
      const first = await apply(operation('add', [line(a, 2)]));
      expect(first.cart).toEqual({ id, version: 1, lines: [{ variantId: a, quantity: 2 }] });
      const second = await apply(operation('add', [line(b, 1)]));
      expect(second.cart.version).toBe(2);
      expect(await store.get(id, fresh)).toEqual(second.cart);
    });

    test('goes on numbering when it was emptied', async () => {
      await apply(operation('add', [line(a, 2)]));
      await apply(operation('set', [line(a, 0)]));
      expect(await store.get(id, fresh)).toEqual({ id, version: 2, lines: [] });
    });

    test('numbers above what the shopper has seen', async () => {
      const { cart } = await apply(operation('add', [line(a, 1)]), 41);
      expect(cart.version).toBe(42);
    });

    test('does a repeated operation once, and answers it the same', async () => {
      const add = operation('add', [line(a, 2)]);
      const first = await apply(add);
      const again = await apply(add, first.cart.version);
      expect(again).toEqual({ ...first, replayed: true });
      expect((await store.get(id, fresh))?.lines).toEqual([{ variantId: a, quantity: 2 }]);
    });

    test('a repeated add does not bring back what was removed meanwhile', async () => {
      const add = operation('add', [line(a, 2)]);
      await apply(add);
      await apply(operation('set', [line(a, 0)]));
      expect((await apply(add)).replayed).toBe(true);
      expect((await store.get(id, fresh))?.lines).toEqual([]);
    });

    test('refuses the id of an operation for another request', async () => {
      const add = operation('add', [line(a, 2)]);
      await apply(add);
      const other = { ...add, requestHash: 'another', lines: [line(a, 3)] };
      expect(await store.apply(id, other, fresh)).toEqual({
        ok: false,
        refusal: { code: 'idempotency_key_reused' },
      });
    });

    test('recognises the latest operations', async () => {
      const kept = nature.operationsKept ?? operationsKept;
      const operations = Array.from({ length: kept + 1 }, () => operation('add', [line(a, 1)]));
      for (const next of operations) await apply(next);
      expect((await apply(operations[1] as CartOperation)).replayed).toBe(true);
      expect((await apply(operations[0] as CartOperation)).replayed).toBe(false);
    });

    test('a refused change changes nothing and may succeed later', async () => {
      await apply(operation('add', [line(a, 2)]));
      const add = operation('add', [line(a, 2, 3)]);
      expect(await store.apply(id, add, fresh)).toEqual({
        ok: false,
        refusal: { code: 'out_of_stock', variantId: a, requested: 4, available: 3 },
      });
      expect((await store.get(id, fresh))?.version).toBe(1);
      expect((await apply({ ...add, lines: [line(a, 2, 4)] })).cart.version).toBe(2);
    });

    test('is gone when deleted', async () => {
      await apply(operation('add', [line(a, 2)]));
      await store.delete(id);
      expect(await store.get(id, fresh)).toBeNull();
    });

    test('changes as the rules say, whatever is asked', async () => {
      const runs = fc.array(arbitraryChange, { maxLength: nature.maxRunLength ?? 40, size: 'max' });
      await fc.assert(
        fc.asyncProperty(runs, async (changes) => {
          const cartId = newCartId();
          let lines: CartLine[] = [];
          for (const next of changes) {
            const expected = changeLines(lines, next);
            const actual = await store.apply(cartId, operation(next.kind, next.lines), fresh);
            if (expected.ok) lines = expected.lines;
            expect(actual.ok ? actual.cart.lines : actual.refusal).toEqual(
              expected.ok ? lines : expected.refusal,
            );
          }
          await store.delete(cartId);
        }),
        { numRuns: 40 },
      );
    });

    if (nature.isConcurrent === false) return;
    test('is as if two tabs had clicked in turns, whatever overtakes what and comes twice', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryTabs, async (tabs) => {
          const cartId = newCartId();
          const history = await clickIn(store, cartId, tabs);
          await expectOneOrder(store, cartId, history);
        }),
        { numRuns: 30 },
      );
    });

    test('loses none of many adds at once, each sent twice', async () => {
      const adds = Array.from({ length: 30 }, () => operation('add', [line(a, 1)]));
      // Twice within the operations that are remembered, as a balancer repeats.
      const answers: Applied[] = [];
      for (let i = 0; i < adds.length; i += 10) {
        const some = adds.slice(i, i + 10);
        answers.push(...(await Promise.all([...some, ...some].map((add) => store.apply(id, add, fresh)))));
      }
      const first = answers.map(requireApplied).filter(({ replayed }) => !replayed);
      expect(first.length).toBe(30);
      expect(new Set(first.map(({ cart }) => cart.version)).size).toBe(30);
      expect(await store.get(id, fresh)).toEqual({
        id,
        version: 30,
        lines: [{ variantId: a, quantity: 30 }],
      });
    });
  });
}

function requireApplied(applied: Applied) {
  if (!applied.ok) throw new Error(`refused: ${JSON.stringify(applied.refusal)}`);
  return applied;
}
