import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { databases } from '../../database.ts';
import { env } from '../../env.ts';
import { processWide } from '../../process-wide.ts';
import { redis } from '../../redis/client.ts';
import { sealingPasswords } from '../../sealing-passwords.ts';
import { cookieCartStore } from './cookie.ts';
import { startCopier } from './copier.ts';
import { dynamodbCartStore } from './dynamodb.ts';
import { memoryCartStore } from './memory.ts';
import { postgresCartStore } from './postgres.ts';
import { redisCartStore } from './redis.ts';
import { redisCarts } from './redis-carts.ts';
import { requestCartCookie } from './request-cookie.ts';
import type { CartStore } from './store.ts';

const lifetimeSeconds = 90 * 24 * 60 * 60;

/** The store that `CART_STORE` names, opened at first use. */
export const cartStore = (): CartStore => processWide('cart-store', openCartStore);

function openCartStore(): CartStore {
  const { CART_STORE: name, CART_DURABILITY: durability, CART_TABLE, REDIS_URL } = env();
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
    case 'cookie':
      return cookieCartStore(requestCartCookie(lifetimeSeconds), {
        passwords: sealingPasswords(),
        lifetimeSeconds,
      });
    case 'dynamodb':
      return dynamodbCartStore(new DynamoDBClient(), { table: CART_TABLE, lifetimeSeconds });
  }
}
