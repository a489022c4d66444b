import { env } from '../../env.ts';
import { processWide } from '../../process-wide.ts';
import { redis } from '../../redis/client.ts';
import { redisCartStore } from './redis.ts';
import type { CartStore } from './store.ts';

const cartLifetimeSeconds = 90 * 24 * 60 * 60;

/** The store that `CART_STORE` names, opened at first use. */
export const cartStore = (): CartStore =>
  processWide('cart-store', () =>
    redisCartStore(redis(), {
      lifetimeSeconds: cartLifetimeSeconds,
      waitForReplica: Boolean(env().REDIS_URL),
    }),
  );
