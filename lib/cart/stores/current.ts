import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { databases } from '../../database.ts';
import { env } from '../../env.ts';
import { processWide } from '../../process-wide.ts';
import { redis } from '../../redis/client.ts';
import { sealingPasswords } from '../../sealing-passwords.ts';
import { cookieCartStore } from './cookie.ts';
import { dynamodbCartStore } from './dynamodb.ts';
import { memoryCartStore } from './memory.ts';
import { postgresCartStore } from './postgres.ts';
import { redisCartStore } from './redis.ts';
import { redisCarts } from './redis-carts.ts';
import { requestCartCookie } from './request-cookie.ts';
import type { CartStore } from './store.ts';

const lifetimeSeconds = 90 * 24 * 60 * 60;

export const liveCarts = () =>
  processWide('live-carts', () =>
    redisCarts(redis(), { lifetimeSeconds, waitForReplica: env().REDIS_URL !== undefined }),
  );
export const cartTable = () =>
  processWide('cart-table', () => postgresCartStore(databases(), { lifetimeSeconds }));

/** The store that `CART_STORE` names, opened at first use. */
export const cartStore = (): CartStore => processWide('cart-store', openCartStore);

/** For work outside of requests: null where a cart is in its browser's cookie, or in the one instance it is pinned to. */
export function sharedCartStore(): CartStore | null {
  const { CART_STORE: name } = env();
  return name === 'cookie' || name === 'memory' ? null : cartStore();
}

function openCartStore(): CartStore {
  const { CART_STORE: name, CART_DURABILITY: durability, CART_TABLE } = env();
  switch (name) {
    case 'redis':
      return redisCartStore(liveCarts(), cartTable(), durability);
    case 'postgres':
      return cartTable();
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
