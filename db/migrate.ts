import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const migrationsFolder = new URL('./migrations', import.meta.url).pathname;

/** Brings the schema up to date; several instances may call it at once, one does the work. */
export async function migrate(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`SELECT pg_advisory_lock(hashtext('myclothes:migrate'))`;
    await applyMigrations(drizzle(sql, { casing: 'snake_case' }), { migrationsFolder });
  } finally {
    await sql.end();
  }
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is missing');
  await migrate(url);
}
