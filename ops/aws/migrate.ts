// The task before each rollout: `node ops/aws/run.ts ops/aws/migrate.ts`. Whoever's turn it is to sign in, what is made
// belongs to the one role.
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { migrate } from '#db/migrate.ts';
import { ensureStoreRole, type Login, storeRole } from './store-role.ts';

const { SecretString: owner } = await new SecretsManagerClient().send(
  new GetSecretValueCommand({ SecretId: process.env.OWNER_SECRET_ARN }),
);
const url = new URL(process.env.DATABASE_URL ?? '');
const login = { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
const { username, password } = JSON.parse(owner ?? '') as Login;
const ownerUrl = Object.assign(new URL(url), {
  username: encodeURIComponent(username),
  password: encodeURIComponent(password),
});
await ensureStoreRole(ownerUrl.href, login);
url.searchParams.set('role', storeRole(login));
await migrate(url.href);
