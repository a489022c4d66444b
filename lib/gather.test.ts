import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { gather, ToDoAlone } from './gather.ts';

/** Each group waits until it is let go. */
function slowly(answer: (item: number, isAlone: boolean) => string | Error) {
  const groups: (readonly number[])[] = [];
  const gates: (() => void)[] = [];
  const ask = gather(
    async (items: readonly number[], { isAlone }) => {
      groups.push(items);
      await new Promise<void>((open) => gates.push(open));
      return items.map((item) => answer(item, isAlone));
    },
    { atMost: 3 },
  );
  const letGo = async () => {
    gates.shift()?.();
    await nextTurn();
    await nextTurn();
  };
  return { ask, groups, letGo };
}

test('what comes in one turn goes together; what comes meanwhile is the next group, as large as it may be', async () => {
  const { ask, groups, letGo } = slowly((item) => `${item}!`);
  const first = [ask(1), ask(2)];
  await nextTurn();
  const later = [3, 4, 5, 6].map(ask);
  for (let group = 0; group < 3; group += 1) await letGo();
  expect(await Promise.all([...first, ...later])).toEqual(['1!', '2!', '3!', '4!', '5!', '6!']);
  expect(groups).toEqual([[1, 2], [3, 4, 5], [6]]);
});

test('an error among the answers is thrown to its own asker', async () => {
  const { ask, letGo } = slowly((item) => (item === 2 ? new Error('two') : 'fine'));
  const asked = Promise.allSettled([ask(1), ask(2), ask(3)]);
  await nextTurn();
  await letGo();
  expect((await asked).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('one that has to be alone does not keep the next group waiting', async () => {
  const { ask, groups, letGo } = slowly((item, isAlone) =>
    item === 1 && !isAlone ? new ToDoAlone() : 'fine',
  );
  const asked = [ask(1), ask(2)];
  await nextTurn();
  const next = ask(3);
  await letGo();
  expect(groups).toEqual([[1, 2], [1], [3]]);
  expect(await asked[1]).toBe('fine');
  await letGo();
  await letGo();
  expect(await Promise.all([...asked, next])).toEqual(['fine', 'fine', 'fine']);
});

test('nobody fails for what another brought', async () => {
  const ask = gather(
    async (items: readonly number[]) => {
      if (items.includes(2)) throw new Error('two');
      return items;
    },
    { atMost: 10 },
  );
  const [one, two] = await Promise.allSettled([ask(1), ask(2)]);
  expect(one).toEqual({ status: 'fulfilled', value: 1 });
  expect(two).toMatchObject({ status: 'rejected', reason: { message: 'two' } });
  expect(await ask(3), 'after a failure').toBe(3);
});

test('what may have been done, because only the answer was lost, is not done again', async () => {
  let runs = 0;
  const ask = gather(
    async () => {
      runs += 1;
      throw Object.assign(new Error('cut'), { code: 'CONNECTION_CLOSED' });
    },
    { atMost: 10 },
  );
  const asked = await Promise.allSettled([ask(1), ask(2)]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(runs).toBe(1);
});
