import { expect, test } from 'vitest';
import {
  type ChangeQueue,
  emptyQueue,
  giveUp,
  type Intent,
  pendingIntents,
  send,
  settle,
  want,
} from './change-queue.ts';

const add = (quantity: number, variantId = 'tee'): Intent => ({ variantId, kind: 'add', quantity });
const set = (quantity: number, variantId = 'tee'): Intent => ({ variantId, kind: 'set', quantity });

const meant = (...intents: Intent[]) => intents.reduce(want, emptyQueue);
const sent = (queue: ChangeQueue, key = 'k') => send(queue, () => key);

test.each<[string, Intent[], Intent[]]>([
  ['the last quantity counts', [set(2), set(5), set(3)], [set(3)]],
  ['adds sum up', [add(1), add(1), add(2)], [add(4)]],
  ['a removal takes back what waited before it', [add(1), set(4), set(0)], [set(0)]],
  ['a removed line is not set again', [set(0), set(4)], [set(0)]],
  ['but it may be added again', [set(0), add(2)], [set(0), add(2)]],
  ['a quantity for what is being added follows it', [add(1), set(4)], [add(1), set(4)]],
  ['lines do not mix', [set(2), set(7, 'coat'), set(3)], [set(7, 'coat'), set(3)]],
])('%s', (_, intents, waiting) => {
  expect(meant(...intents).waiting).toEqual(waiting);
});

test('one change is under way at a time, and nothing joins it', () => {
  const queue = want(sent(meant(set(2))), set(3));
  expect(queue).toMatchObject({ sent: { quantity: 2, key: 'k' }, waiting: [set(3)] });
  expect(sent(queue, 'other')).toBe(queue);
  expect(pendingIntents(queue).map(({ quantity }) => quantity)).toEqual([2, 3]);
});

test('a quantity that got no answer goes before the next one, under its own key', () => {
  const lost = giveUp(sent(meant(set(2))));
  const again = sent(want(lost, set(3)), 'new');
  expect(again).toMatchObject({ sent: { quantity: 2, key: 'k' }, waiting: [set(3)], unsettled: [] });
  expect(sent(settle(again), 'new').sent).toMatchObject({ quantity: 3, key: 'new' });
});

test('an add that got no answer and is meant again is the same add', () => {
  const lost = giveUp(sent(meant(add(1))));
  expect(sent(want(lost, add(1)), 'new')).toMatchObject({ sent: { quantity: 1, key: 'k' }, waiting: [] });
});

test('without an answer, what waits is given up too', () => {
  const queue = giveUp(want(sent(meant(set(2))), set(3)));
  expect(queue).toMatchObject({ sent: null, waiting: [], unsettled: [{ quantity: 2 }] });
});
