// The container's first step on AWS: `node ops/aws/run.ts server/index.ts`. It reads the secrets, says where it runs,
// and goes on as the program that is named, with the variables that every other platform gives it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type AwsVariables, storeEnvironment } from './environment.ts';
import { readPlacement } from './placement.ts';

const [program] = process.argv.slice(2);
if (!program) throw new Error('Name the program to run, such as server/index.ts.');

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
}

const client = new SecretsManagerClient();

async function readSecret(variable: string): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: required(variable) }));
  if (!SecretString) throw new Error(`the secret of ${variable} is empty`);
  return SecretString;
}

const [database, redis, session, nextauth, integrations] = await Promise.all(
  ['DATABASE', 'REDIS', 'SESSION', 'NEXTAUTH', 'INTEGRATIONS'].map((name) =>
    readSecret(`${name}_SECRET_ARN`),
  ),
);
const variables: AwsVariables = {
  DATABASE_HOST: required('DATABASE_HOST'),
  DATABASE_REPLICA_HOSTS: required('DATABASE_REPLICA_HOSTS'),
  REDIS_HOST: required('REDIS_HOST'),
  REDIS_USER: required('REDIS_USER'),
};
Object.assign(
  process.env,
  storeEnvironment(variables, {
    database: JSON.parse(database ?? ''),
    redis: redis ?? '',
    session: session ?? '',
    nextauth: nextauth ?? '',
    integrations: JSON.parse(integrations ?? ''),
  }),
  await readPlacement(process.env.ECS_CONTAINER_METADATA_URI_V4),
);
process.argv.splice(1, 2, path.resolve(program), ...process.argv.slice(3));
await import(pathToFileURL(path.resolve(program)).href);
