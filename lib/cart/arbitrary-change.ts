import fc from 'fast-check';
import type { CartChange } from './types.ts';

/** More than a cart has room for, few enough that changes meet. */
export const variantIds: readonly string[] = Array.from(
  { length: 120 },
  (_, i) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
);

export const line = (variantId: string, quantity: number, available = 500) => ({
  variantId,
  quantity,
  available,
});

const variantId = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...variantIds.slice(0, 4)) },
  { weight: 1, arbitrary: fc.constantFrom(...variantIds) },
);
const available = fc.oneof(fc.constant(500), fc.integer({ min: 0, max: 120 }));
const changed = (least: number) =>
  fc.record({ variantId, quantity: fc.integer({ min: least, max: 99 }), available });
const many = fc.array(changed(1), { maxLength: 110 });

export const arbitraryChange: fc.Arbitrary<CartChange> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('add' as const), lines: fc.tuple(changed(1)) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), lines: fc.tuple(changed(0)) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take' as const), lines: many }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), lines: many }) },
);
