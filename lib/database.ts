import { connectDatabases, type Databases } from '#db/client.ts';
import { env } from './env.ts';
import { processWide } from './process-wide.ts';

/** The store's primary and replicas, connected at first use. */
export const databases = (): Databases =>
  processWide('databases', () =>
    connectDatabases({
      primaryUrl: env().DATABASE_URL,
      replicaUrls: env().DATABASE_REPLICA_URLS,
      poolSize: env().DATABASE_POOL_SIZE,
    }),
  );
