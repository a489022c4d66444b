import postgres from 'postgres';
import type { TestDatabase } from './database.ts';

/**
 * Stops replay on every replica meanwhile. All test files share the replicas, so they take turns: one that
 * resumed them would spoil it for another.
 */
export async function whileReplicasStandStill(
  { replicaUrls }: TestDatabase,
  run: () => Promise<void>,
): Promise<void> {
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL ?? '';
  const turn = postgres(adminUrl, { max: 1 });
  const servers = replicaUrls.map((url) => postgres(url, { max: 1 }));
  try {
    await turn`SELECT pg_advisory_lock(hashtext('replicas stand still'))`;
    await Promise.all(servers.map((server) => server`SELECT pg_wal_replay_pause()`));
    await run();
  } finally {
    await Promise.all(servers.map((server) => server`SELECT pg_wal_replay_resume()`));
    await Promise.all([turn, ...servers].map((sql) => sql.end()));
  }
}
