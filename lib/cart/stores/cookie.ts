import { sealData, unsealData } from 'iron-session';
import type { CartOperation } from '../types.ts';
import { packCart, shortDigest, unpackCart } from './cookie-format.ts';
import { applyToRecord, type CartRecord, cartOf, emptyRecord } from './record.ts';
import type { CartStore } from './store.ts';

export const cartCookieName = 'mc_cart';
/** What browsers keep of one cookie: its name, value and attributes together. */
export const cookieLimitBytes = 4096;
/** Fewer than elsewhere: each takes the room of a line. */
export const cookieOperationsKept = 4;

/** The cookies of one request and its answer. */
export interface CartCookie {
  read(): Promise<string | undefined>;
  /** Null forgets it. */
  write(value: string | null): Promise<void>;
  /** Of the name and all attributes, as sent. */
  readonly attributeBytes: number;
}

interface Options {
  /** By number, newest highest: the newest seals, any opens. */
  passwords: Record<string, string>;
  lifetimeSeconds: number;
  limitBytes?: number;
}

/**
 * The whole cart, sealed, in the browser: no instance keeps anything. It cannot tell an old cookie from the
 * newest one, nor put two changes in flight together; and each request carries it.
 */
export function cookieCartStore(cookie: CartCookie, options: Options): CartStore {
  const { passwords, lifetimeSeconds, limitBytes = cookieLimitBytes } = options;
  const sealing = { password: passwords, ttl: lifetimeSeconds };

  async function read(cartId: string): Promise<CartRecord | null> {
    const sealed = await cookie.read();
    if (!sealed) return null;
    const { cart } = await unsealData<{ cart?: string }>(sealed, sealing);
    const record = unpackCart(cart);
    return record?.id === cartId ? record : null;
  }

  return {
    async get(cartId) {
      const record = await read(cartId);
      return record && cartOf(record);
    },
    async apply(cartId, operation, freshness) {
      const record = (await read(cartId)) ?? emptyRecord(cartId);
      const { applied, next } = applyToRecord(record, shortened(operation), freshness, cookieOperationsKept);
      if (!next) return applied;
      const sealed = await sealData({ cart: packCart(next) }, sealing);
      if (sealed.length + cookie.attributeBytes > limitBytes) {
        const variantId = operation.lines.at(-1)?.variantId ?? '';
        return { ok: false, refusal: { code: 'cart_full', variantId, fits: record.lines.length } };
      }
      await cookie.write(sealed);
      return applied;
    },
    async delete() {
      await cookie.write(null);
    },
  };
}

const shortened = (operation: CartOperation): CartOperation => ({
  ...operation,
  id: shortDigest(operation.id, 8),
  requestHash: shortDigest(operation.requestHash, 6),
});
