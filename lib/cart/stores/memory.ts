import { LRUCache } from 'lru-cache';
import { applyToRecord, type CartRecord, cartOf, emptyRecord } from './record.ts';
import type { CartStore } from './store.ts';

/**
 * In this instance alone: the balancer must pin each shopper to it, and its death takes the carts along.
 * At most `maxCarts`; the one unused for longest goes first.
 */
export function memoryCartStore(options: { lifetimeSeconds: number; maxCarts: number }): CartStore {
  const carts = new LRUCache<string, CartRecord>({
    max: options.maxCarts,
    ttl: options.lifetimeSeconds * 1000,
  });
  return {
    async get(cartId) {
      const record = carts.get(cartId);
      return record ? cartOf(record) : null;
    },
    async apply(cartId, operation, freshness) {
      const { applied, next } = applyToRecord(carts.get(cartId) ?? emptyRecord(cartId), operation, freshness);
      if (next) carts.set(cartId, next);
      return applied;
    },
    async delete(cartId) {
      carts.delete(cartId);
    },
  };
}
