import { expect, test } from 'vitest';
import { line, variantIds } from '../arbitrary-change.ts';
import { describeCartStore, operation } from './contract.ts';
import { memoryCartStore } from './memory.ts';

const open = () => memoryCartStore({ lifetimeSeconds: 1000, maxCarts: 3 });

describeCartStore('memory', { open });

test('another instance knows nothing of it: this is why the balancer must pin, and what a death costs', async () => {
  const add = operation('add', [line(variantIds[0] as string, 1)]);
  const instance = open();
  await instance.apply('cart', add, { minVersion: 0 });
  expect(await open().get('cart', { minVersion: 1 })).toBeNull();
});

test('holds no more carts than it may', async () => {
  const store = open();
  for (const id of ['a', 'b', 'c', 'd']) {
    await store.apply(id, operation('add', [line(variantIds[0] as string, 1)]), { minVersion: 0 });
  }
  expect(await store.get('a', { minVersion: 0 })).toBeNull();
  expect(await store.get('d', { minVersion: 0 })).not.toBeNull();
});
