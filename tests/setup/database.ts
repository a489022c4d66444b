import { randomUUID } from 'node:crypto';
import postgres from 'postgres';

export interface TestDatabase {
  url: string;
  /** The same database on each streaming replica; empty where the run has none. */
  replicaUrls: string[];
  drop(): Promise<void>;
}

/** A database of the caller's own, migrated and empty. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL ?? '';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`CREATE DATABASE ${name} TEMPLATE ${process.env.TEST_DATABASE_TEMPLATE} `);
  const on = (server: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const replicas = (process.env.TEST_DATABASE_REPLICA_ADMIN_URLS ?? '').split(',').filter(Boolean);
  return {
    url: on(adminUrl),
    replicaUrls: replicas.map(on),
    async drop() {
      await admin.unsafe(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
