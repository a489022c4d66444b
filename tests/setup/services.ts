import postgres from 'postgres';
import { migrate } from '#db/migrate.ts';

/** One migrated template a run: each test database is a copy of it, made in some 50 ms. */
export default async function setup(): Promise<() => Promise<void>> {
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL;
  if (!adminUrl || !process.env.TEST_REDIS_URL) {
    throw new Error(
      'Integration tests need TEST_DATABASE_ADMIN_URL and TEST_REDIS_URL: `npm run test:int` starts both.',
    );
  }
  const template = `template_${process.pid}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`CREATE DATABASE ${template}`);
  const url = new URL(adminUrl);
  url.pathname = `/${template}`;
  await migrate(url.href);
  process.env.TEST_DATABASE_TEMPLATE = template;
  return async () => {
    await admin.unsafe(`DROP DATABASE ${template} WITH (FORCE)`);
    await admin.end();
  };
}
