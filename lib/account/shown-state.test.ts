import { expect, test } from 'vitest';
import { shownState } from './shown-state.ts';

test.each([
  ['pending', 'unpaid', 'unfulfilled', 'pending'],
  ['placed', 'paid', 'unfulfilled', 'placed'],
  ['placed', 'paid', 'partially_fulfilled', 'placed'],
  ['placed', 'paid', 'fulfilled', 'shipped'],
  ['placed', 'partially_refunded', 'delivered', 'delivered'],
  ['completed', 'paid', 'delivered', 'completed'],
  ['placed', 'refunded', 'returned', 'refunded'],
  ['cancelled', 'refunded', 'unfulfilled', 'cancelled'],
] as const)('%s, %s, %s reads as %s', (state, paymentState, fulfillmentState, shown) => {
  expect(shownState({ state, paymentState, fulfillmentState })).toBe(shown);
});
