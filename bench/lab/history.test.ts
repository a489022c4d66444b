import { describe, expect, it } from 'vitest';
import { type CartEvent, type Change, checkCart, type Lines } from './history.ts';

const event = (
  change: [Change['kind'], string, number] | null,
  answered: CartEvent['answered'],
  phase = 'calm',
): CartEvent => ({
  phase,
  change: change && { kind: change[0], variantId: change[1], quantity: change[2] },
  answered,
});
const read = (lines: Lines, phase?: string) => event(null, lines, phase);

describe('checkCart', () => {
  it('finds nothing where each answer follows from those before', () => {
    expect(
      checkCart([
        event(['add', 'a', 1], { a: 1 }),
        event(['add', 'a', 2], { a: 3 }),
        event(['add', 'b', 1], { b: 1, a: 3 }),
        event(['set', 'a', 1], { a: 1, b: 1 }),
        event(['add', 'c', 99], 'refused'),
        event(['remove', 'b', 0], { a: 1 }),
        event(['set', 'b', 5], { a: 1 }),
        read({ a: 1 }),
      ]),
    ).toEqual([]);
  });

  it('finds a lost cart once, in the phase in which it shows', () => {
    expect(
      checkCart([
        event(['add', 'a', 2], { a: 2 }),
        event(['add', 'b', 1], { b: 1 }, 'killed'),
        read({ b: 1 }, 'killed'),
        read({ b: 1 }, 'restarted'),
      ]),
    ).toEqual([{ phase: 'killed', missing: 2, extra: 0 }]);
  });

  it('finds a change that came twice, and a removed line that came back', () => {
    expect(checkCart([event(['add', 'a', 1], { a: 2 })])).toEqual([{ phase: 'calm', missing: 0, extra: 1 }]);
    const removed = [event(['add', 'a', 1], { a: 1 }), event(['remove', 'a', 0], {})];
    expect(checkCart([...removed, read({ a: 1 })])).toEqual([{ phase: 'calm', missing: 0, extra: 1 }]);
  });

  it('takes what was never answered as done or not done, and holds to what then shows', () => {
    const begun = [event(['add', 'a', 1], { a: 1 }), event(['add', 'a', 1], 'unknown')];
    expect(checkCart([...begun, read({ a: 1 }), read({ a: 1 })])).toEqual([]);
    expect(checkCart([...begun, read({ a: 2 }), read({ a: 2 })])).toEqual([]);
    expect(checkCart([...begun, read({ a: 2 }), read({ a: 1 })])).toHaveLength(1);
    expect(checkCart([...begun, read({ a: 3 })])).toHaveLength(1);
    expect(checkCart([...begun, event(null, 'unknown'), read({ a: 2 })])).toEqual([]);
  });
});
