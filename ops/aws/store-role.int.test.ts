import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { ensureStoreRole } from './store-role.ts';

const name = `aws_${randomUUID().slice(0, 8)}`;
const login = { username: `${name}_store`, password: "it's 4 secret" };
const twin = { username: `${login.username}_clone`, password: 'the other' };
const adminUrl = process.env.TEST_DATABASE_ADMIN_URL ?? '';

const urlOf = (username: string, password: string): string => {
  const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` });
  return Object.assign(url, { username, password: encodeURIComponent(password) }).href;
};
const ownerUrl = urlOf(`${name}_owner`, 'owner');

let admin: postgres.Sql;
beforeAll(async () => {
  admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  // As RDS makes its owner: may make roles and databases, and is no superuser.
  await admin.unsafe(`CREATE ROLE ${name}_owner LOGIN CREATEROLE CREATEDB PASSWORD 'owner'`);
  await admin.unsafe(`CREATE DATABASE ${name} OWNER ${name}_owner`);
});
afterAll(async () => {
  await admin.unsafe(`DROP DATABASE ${name} WITH (FORCE)`);
  for (const role of [twin.username, login.username, `${name}_owner`])
    await admin.unsafe(`DROP ROLE IF EXISTS ${role}`);
  await admin.end();
});

const migrateAs = (username: string, password: string) =>
  migrate(`${urlOf(username, password)}?role=${login.username}`);

test('in a new database the store gets its role, and may migrate', async () => {
  await ensureStoreRole(ownerUrl, login);
  await migrateAs(login.username, login.password);
});

test('a second time nothing changes, whoever has the turn', async () => {
  await ensureStoreRole(ownerUrl, login);
  await ensureStoreRole(ownerUrl, twin);
  const roles = await admin`SELECT rolname FROM pg_roles WHERE rolname LIKE ${`${name}_store%`}`;
  expect(roles).toHaveLength(1);
});

test('the twin that a rotation makes migrates and writes what the first owns', async () => {
  await admin.unsafe(`CREATE ROLE ${twin.username} LOGIN PASSWORD '${twin.password}'`);
  await admin.unsafe(`GRANT ${login.username} TO ${twin.username}`);
  await migrateAs(twin.username, twin.password);
  const sql = postgres(urlOf(twin.username, twin.password), { max: 1, onnotice: () => {} });
  await sql`INSERT INTO outbox (topic, payload) VALUES ('test', '{}')`;
  const owners = await sql<{ tableowner: string }[]>`
    SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname IN ('public', 'drizzle')`;
  await sql.end();
  expect(owners.map(({ tableowner }) => tableowner)).toEqual([login.username]);
});
