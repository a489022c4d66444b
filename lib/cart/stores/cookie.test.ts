import { sealData } from 'iron-session';
import { beforeEach, describe, expect, test } from 'vitest';
import { line, variantIds } from '../arbitrary-change.ts';
import { maxLines, newCartId } from '../cart.ts';
import { describeCartStore, operation } from './contract.ts';
import { type CartCookie, cookieCartStore, cookieLimitBytes, cookieOperationsKept } from './cookie.ts';
import { packCart, unpackCart } from './cookie-format.ts';

const oldPassword = 'the-first-password-of-this-shop-0001';
const newPassword = 'the-second-password-of-this-shop-002';
const variantId = variantIds[0] as string;
const fresh = { minVersion: 0 };
const attributeBytes = 130;

function browser(): CartCookie & { value: string | undefined } {
  return {
    value: undefined as string | undefined,
    attributeBytes,
    async read() {
      return this.value;
    },
    async write(value) {
      this.value = value ?? undefined;
    },
  };
}

const open = (
  cookie: CartCookie = browser(),
  passwords: Record<string, string> = { 1: oldPassword },
  limitBytes?: number,
) => cookieCartStore(cookie, { passwords, lifetimeSeconds: 1000, ...(limitBytes && { limitBytes }) });

describeCartStore('a cookie', {
  open,
  operationsKept: cookieOperationsKept,
  isConcurrent: false,
  maxRunLength: 20,
});

let id: string;
beforeEach(() => {
  id = newCartId();
});

describe('the cookie', () => {
  test('holds a cart of the most lines there may be, within what a browser keeps', async () => {
    const cookie = browser();
    const lines = Array.from({ length: maxLines }, (_, i) => line(variantIds[i] as string, 99));
    for (let i = 0; i < cookieOperationsKept; i += 1)
      await open(cookie).apply(id, operation('merge', lines), fresh);
    const bytes = (cookie.value?.length ?? 0) + attributeBytes;
    expect(bytes).toBeGreaterThan(3000);
    expect(bytes).toBeLessThanOrEqual(cookieLimitBytes);
    expect((await open(cookie).get(id, fresh))?.lines.length).toBe(maxLines);
  });

  test('is never sent over the limit: the line that would pass it is refused, with how many fit', async () => {
    const cookie = browser();
    const store = open(cookie, { 1: oldPassword }, 1200);
    let fits = 0;
    for (const next of variantIds) {
      const applied = await store.apply(id, operation('add', [line(next, 1)]), fresh);
      expect((cookie.value?.length ?? 0) + attributeBytes).toBeLessThanOrEqual(1200);
      if (!applied.ok) {
        expect(applied.refusal).toEqual({ code: 'cart_full', variantId: next, fits });
        break;
      }
      fits = applied.cart.lines.length;
    }
    expect(fits).toBeGreaterThan(5);
    expect(fits).toBeLessThan(variantIds.length);
    expect((await store.get(id, fresh))?.lines.length).toBe(fits);
  });

  test('altered, of another cart, or sealed with a retired password is none', async () => {
    const cookie = browser();
    await open(cookie).apply(id, operation('add', [line(variantId, 1)]), fresh);
    const sealed = cookie.value as string;
    expect(await open(cookie).get(newCartId(), fresh)).toBeNull();
    expect(await open(cookie, { 2: newPassword }).get(id, fresh)).toBeNull();
    for (const at of [0, 20, 90, 200, sealed.length - 9]) {
      cookie.value = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(await open(cookie).get(id, fresh)).toBeNull();
    }
  });

  test('survives the rotation of passwords', async () => {
    const cookie = browser();
    await open(cookie).apply(id, operation('add', [line(variantId, 1)]), fresh);
    const both = { 1: oldPassword, 2: newPassword };
    await open(cookie, both).apply(id, operation('add', [line(variantId, 1)]), fresh);
    expect(await open(cookie, { 2: newPassword }).get(id, fresh)).toMatchObject({ lines: [{ quantity: 2 }] });
  });

  test('replayed brings the old cart back: what only a server can prevent', async () => {
    const cookie = browser();
    await open(cookie).apply(id, operation('add', [line(variantId, 1)]), fresh);
    const old = cookie.value;
    await open(cookie).apply(id, operation('set', [line(variantId, 0)]), fresh);
    cookie.value = old;
    expect(await open(cookie).get(id, { minVersion: 2 })).toMatchObject({
      version: 1,
      lines: [{ quantity: 1 }],
    });
  });
});

test('sealed content that breaks the rules is no cart', async () => {
  const packed = (quantity: number, twice = false) => {
    const lines = [{ variantId, quantity }];
    return packCart({ id, version: 1, operations: {}, lines: twice ? [...lines, ...lines] : lines });
  };
  expect(unpackCart(packed(99))?.lines).toEqual([{ variantId, quantity: 99 }]);
  for (const text of [
    packed(0),
    packed(100),
    packed(1, true),
    `${packed(1)}AAAA`,
    packed(1).slice(0, -4),
    '',
    7,
  ]) {
    expect(unpackCart(text)).toBeNull();
  }
  const cookie = browser();
  cookie.value = await sealData({ cart: packed(100) }, { password: { 1: oldPassword } });
  expect(await open(cookie).get(id, fresh)).toBeNull();
});
