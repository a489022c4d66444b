import { databases } from '../../database.ts';
import { env } from '../../env.ts';
import { processWide } from '../../process-wide.ts';
import { redis } from '../../redis/client.ts';
import { startCopier } from './copier.ts';
import { memoryCartStore } from './memory.ts';
import { postgresCartStore } from './postgres.ts';
import { redisCartStore } from './redis.ts';
import { redisCarts } from './redis-carts.ts';
import type { CartStore } from './store.ts';

const lifetimeSeconds = 90 * 24 * 60 * 60;

/** The store that `CART_STORE` names, opened at first use. */
export const cartStore = (): CartStore => processWide('cart-store', openCartStore);

function openCartStore(): CartStore {
  const { CART_STORE: name, CART_DURABILITY: durability, REDIS_URL } = env();
  switch (name) {
    case 'redis': {
      const live = redisCarts(redis(), { lifetimeSeconds, waitForReplica: REDIS_URL !== undefined });
      const copy = postgresCartStore(databases(), { lifetimeSeconds });
      startCopier(live, copy);
      return redisCartStore(live, copy, durability);
    }
    case 'postgres':
      return postgresCartStore(databases(), { lifetimeSeconds });
    case 'memory':
      return memoryCartStore({ lifetimeSeconds, maxCarts: 100_000 });
    default:
      throw new Error(`CART_STORE=${name} is not there yet`);
  }
}
