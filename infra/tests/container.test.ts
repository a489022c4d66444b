import { expect, test } from 'vitest';
import { parseEnv } from '../../lib/env.ts';
import { type AwsSecrets, storeEnvironment } from '../../ops/aws/environment.ts';
import { synthesize } from '../synthesize.ts';

const secrets: AwsSecrets = {
  database: { username: 'myclothes_clone', password: 'p@ss/w%rd', dbname: 'myclothes' },
  redis: 'redis-password',
  session: `${'n'.repeat(64)},${'o'.repeat(64)}`,
  nextauth: 's'.repeat(64),
  integrations: { SMTP_URL: 'smtps://mail.example' },
};

/** Names that the image's first step takes (ops/aws/run.ts). */
const taken = ['DATABASE_HOST', 'DATABASE_REPLICA_HOSTS', 'REDIS_HOST', 'REDIS_USER'];
/** Read by Node, the SDK or the server's own start. */
const others = ['AWS_REGION', 'INSTANCE_PORT', 'LISTEN_HOST', 'S3_BUCKET'];

function containerVariables(compute: string): Record<string, string> {
  const { ofType, template } = synthesize({ compute, replicas: 2 });
  const task = ofType('AWS::ECS::TaskDefinition').find(
    ({ Properties }) => Properties.Family === 'myclothes-migrate',
  );
  const pairs = task?.Properties.ContainerDefinitions[0].Environment as { Name: string; Value: unknown }[];
  if (compute === 'instances') {
    // The same variables stand in the instances' start script, line by line.
    for (const { Name } of pairs) expect(template('Web')).toContain(`\\n${Name}=`);
  }
  return Object.fromEntries(
    pairs.map(({ Name, Value }) => [
      Name,
      typeof Value === 'string' ? Value : `${Name.toLowerCase()}.example`,
    ]),
  );
}

test.each(['instances', 'fargate'])(
  'with %s the container has what the store reads, and nothing unknown',
  (compute) => {
    const variables = containerVariables(compute);
    const made = storeEnvironment(variables as never, secrets);
    const env = parseEnv({ ...variables, ...made, INSTANCE_ID: 'i-0123456789', ZONE: 'ap-northeast-2a' });
    expect(env).toMatchObject({
      NODE_ENV: 'production',
      CART_STORE: 'redis',
      PUBLIC_URL: 'https://shop.example.com',
      REDIS_PREFIX: '{mc}:',
      SESSION_SECRET: ['n'.repeat(64), 'o'.repeat(64)],
    });
    const arns = ['DATABASE', 'REDIS', 'SESSION', 'NEXTAUTH', 'INTEGRATIONS'].map(
      (name) => `${name}_SECRET_ARN`,
    );
    const unknown = Object.keys(variables).filter(
      (name) => !(name in env) && ![...taken, ...others, ...arns].includes(name),
    );
    expect(unknown).toEqual([]);
  },
);

test('a password with signs of its own opens the database', () => {
  const made = storeEnvironment(
    {
      DATABASE_HOST: 'primary',
      DATABASE_REPLICA_HOSTS: 'one,two',
      REDIS_HOST: 'redis',
      REDIS_USER: 'myclothes',
    },
    secrets,
  );
  const url = new URL(made.DATABASE_URL ?? '');
  expect(decodeURIComponent(url.password)).toBe(secrets.database.password);
  expect(made.DATABASE_REPLICA_URLS?.split(',').map((each) => new URL(each).hostname)).toEqual([
    'one',
    'two',
  ]);
});
