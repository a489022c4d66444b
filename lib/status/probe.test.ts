import { expect, test, vi } from 'vitest';
import { makeProbe } from './probe.ts';

test('what answers is up, what refuses is not', async () => {
  expect(await makeProbe(async () => 1, 100)()).toEqual({ up: true, latencyMs: expect.any(Number) });
  const refusing = makeProbe(() => Promise.reject(new Error('away')), 100);
  expect(await refusing()).toEqual({ up: false, latencyMs: null });
});

test('what hangs is asked once, and counts as away until it answers', async () => {
  let answer = () => {};
  const ask = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
  const probe = makeProbe(ask, 10);
  expect(await Promise.all([probe(), probe()])).toEqual(Array(2).fill({ up: false, latencyMs: null }));
  expect(await probe()).toMatchObject({ up: false });
  expect(ask).toHaveBeenCalledOnce();
  answer();
  await vi.waitFor(async () => {
    const asked = probe();
    answer();
    expect(await asked).toMatchObject({ up: true });
  });
});
