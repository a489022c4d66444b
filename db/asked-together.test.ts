import { expect, test } from 'vitest';
import { askedTogether } from './asked-together.ts';

test('who asks while a question is under way shares the next, and hears nothing older than the call', async () => {
  let position = 0;
  let asked = 0;
  const answers: (() => void)[] = [];
  const ask = askedTogether(async () => {
    asked += 1;
    const seen = position;
    await new Promise<void>((answer) => answers.push(answer));
    return seen;
  });
  const answerNext = async () => {
    await expect.poll(() => answers.length).toBe(1);
    answers.shift()?.();
  };
  const first = ask();
  await expect.poll(() => asked).toBe(1);
  position = 1;
  const meanwhile = [ask(), ask(), ask()];
  await answerNext();
  expect(await first).toBe(0);
  await answerNext();
  expect(await Promise.all(meanwhile)).toEqual([1, 1, 1]);
  expect(asked).toBe(2);
});

test('a question that fails is its askers’ own', async () => {
  let isAway = true;
  const ask = askedTogether(async () => {
    if (isAway) throw new Error('away');
    return 'there';
  });
  await expect(ask()).rejects.toThrow('away');
  isAway = false;
  expect(await ask()).toBe('there');
});
