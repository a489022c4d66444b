import { databases } from '#lib/database.ts';
import { redis } from '#lib/redis/client.ts';
import { createTestDatabase } from './database.ts';
import { testRedisPrefix, testRedisUrl } from './redis.ts';

export const testOrigin = 'http://store.example';

/** The environment of a store of the caller's own, for tests of what finds its services by itself. */
export async function openTestStore(): Promise<{ close(): Promise<void> }> {
  const database = await createTestDatabase();
  Object.assign(process.env, {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_REPLICA_URLS: database.replicaUrls.join(','),
    REDIS_URL: testRedisUrl(),
    REDIS_PREFIX: testRedisPrefix(),
    SESSION_SECRET: 'a session secret of thirty-two characters',
    NEXTAUTH_SECRET: 'a next-auth secret of thirty-two characters',
    PUBLIC_URL: testOrigin,
    LOG_LEVEL: 'silent',
  });
  return {
    async close() {
      await databases().close();
      redis().close();
      await database.drop();
    },
  };
}
