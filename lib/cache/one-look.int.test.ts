import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestStore } from '#tests/setup/store.ts';
import { databases } from '../database.ts';
import { cached } from './cached.ts';
import { announceInvalidations, invalidateTags } from './invalidate.ts';
import { withOneLook } from './one-look.ts';
import { generations } from './runtime.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const thing = { key: () => 'word', tags: () => ['word'], lifetimeSeconds: 60 };

test('reads that belong together go by one look, and whoever comes later sees what was edited meanwhile', async () => {
  let word = 'old';
  const read = () => cached(thing, [], async () => word);
  await read();
  const looks = vi.spyOn(generations(), 'current');
  const together = await withOneLook(async () => {
    const first = await read();
    word = 'new';
    await databases().primary.db.transaction((tx) => invalidateTags(tx, ['word']));
    await announceInvalidations();
    return [first, await read()];
  });
  expect(together).toEqual(['old', 'old']);
  expect(looks).toHaveBeenCalledTimes(1);
  expect(await read()).toBe('new');
});
