import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
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
  const servers = (process.env.TEST_DATABASE_REPLICA_ADMIN_URLS ?? '').split(',').filter(Boolean);
  const replicaUrls = servers.map(on);
  await Promise.all(replicaUrls.map(waitForDatabase));
  return {
    url: on(adminUrl),
    replicaUrls,
    async drop() {
      await admin.unsafe(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** A replica has the new database once it has replayed its making. */
async function waitForDatabase(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const sql = postgres(url, { max: 1 });
    try {
      await sql`SELECT 1`;
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(20);
    } finally {
      await sql.end();
    }
  }
}
