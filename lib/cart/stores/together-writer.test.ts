import { expect, test, vi } from 'vitest';
import type { CartRecord } from './record.ts';
import { newestOfEach, togetherWriter } from './together-writer.ts';

const record = (id: string, version: number): CartRecord => ({
  id,
  version,
  lines: [{ variantId: 'v', quantity: version }],
  operations: { [`${id}${version}`]: { version, requestHash: 'h' } },
});

test('what comes in one turn or during a write is written together, and each hears of its own', async () => {
  const saved: CartRecord[][] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const write = togetherWriter(async (records) => {
    saved.push([...records]);
    await gate;
    if (records.some(({ id }) => id === 'bad')) throw new Error('refused');
    return new Set(records.map(({ id }) => id).filter((id) => id !== 'b'));
  });
  const first = [write(record('a', 1)), write(record('d', 1))];
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  const others = [write(record('b', 1)), write(record('a', 2))];
  open();
  expect(await Promise.all([...first, ...others])).toEqual([true, true, false, true]);
  expect(saved).toEqual([
    [record('a', 1), record('d', 1)],
    [record('b', 1), record('a', 2)],
  ]);
  await expect(write(record('bad', 1))).rejects.toThrow('refused');
  await write(record('c', 1));
  expect(saved.at(-1)).toEqual([record('c', 1)]);
});

test('of one cart the newest lines are kept, with the operations of all', () => {
  for (const order of [
    [1, 3, 2],
    [3, 2, 1],
  ]) {
    const [kept, ...others] = newestOfEach(order.map((version) => record('a', version)));
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ version: 3, lines: [{ quantity: 3 }] });
    expect(Object.keys(kept?.operations ?? {}).sort()).toEqual(['a1', 'a2', 'a3']);
  }
});
