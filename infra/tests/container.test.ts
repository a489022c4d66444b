import { expect, test } from 'vitest';
import { envNames, parseEnv } from '../../lib/env.ts';
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
const others = ['AWS_REGION', 'INSTANCE_PORT', 'LISTEN_HOST'];

/** What an instance or task learns of itself (ops/aws/placement.ts). */
const placed = ['INSTANCE_ID', 'ZONE'];

/** Filled in by hand, in the secret of integrations: what others issue. */
const integrations = [
  'GOOGLE_CLIENT_ID',
  'GOOGLE_CLIENT_SECRET',
  'GITHUB_CLIENT_ID',
  'GITHUB_CLIENT_SECRET',
  'SMTP_URL',
  'MAIL_FROM',
  'STRIPE_SECRET_KEY',
  'STRIPE_PUBLISHABLE_KEY',
  'STRIPE_WEBHOOK_SECRET',
];

/** As it is by itself, or for other platforms. */
const leftAlone = [
  'CART_DURABILITY',
  'DATABASE_POOL_SIZE',
  'LOG_LEVEL',
  'MAIL_FOLDER',
  'MEDIA_FOLDER',
  // The task's own role instead.
  'S3_ACCESS_KEY_ID',
  'S3_ENDPOINT',
  'S3_SECRET_ACCESS_KEY',
  'STRIPE_API_URL',
  'UPSTASH_REDIS_REST_TOKEN',
  'UPSTASH_REDIS_REST_URL',
];

/** What CloudFormation fills in later, where its form is checked. */
const examples: Record<string, string> = {
  CLOUDFRONT_DISTRIBUTION_ID: 'E2QWRUHEXAMPLE',
  S3_BUCKET: 'data-media',
};

function containerVariables(compute: string): Record<string, string> {
  const { ofType, template } = synthesize({ compute, replicas: 2 });
  const task = ofType('AWS::ECS::TaskDefinition').find(
    ({ Properties }) => Properties.Family === 'myclothes-migrate',
  );
  const pairs = task?.Properties.ContainerDefinitions[0].Environment as { Name: string; Value: unknown }[];
  const shared = pairs.filter(({ Name }) => Name !== 'OWNER_SECRET_ARN');
  if (compute === 'instances') {
    // The same variables stand in the instances' start script, line by line.
    for (const { Name } of shared) expect(template('Web')).toContain(`\\n${Name}=`);
  }
  return Object.fromEntries(
    shared.map(({ Name, Value }) => [
      Name,
      typeof Value === 'string' ? Value : (examples[Name] ?? `${Name.toLowerCase()}.example`),
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

test('each variable that the store reads is handed over, or left alone on purpose', () => {
  const variables = containerVariables('instances');
  const known = [
    ...Object.keys(variables),
    ...Object.keys(storeEnvironment(variables as never, secrets)),
    ...placed,
    ...integrations,
    ...leftAlone,
  ];
  expect(envNames.filter((name) => !known.includes(name))).toEqual([]);
  expect([...placed, ...integrations, ...leftAlone].filter((name) => !envNames.includes(name))).toEqual([]);
});

test("the owner of the database is the migration's alone", () => {
  const { template } = synthesize();
  expect(template('Migration')).toContain('OWNER_SECRET_ARN');
  expect(template('Web')).not.toContain('OWNER_SECRET_ARN');
  expect(synthesize({ compute: 'fargate' }).template('Web')).not.toContain('OWNER_SECRET_ARN');
});

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
