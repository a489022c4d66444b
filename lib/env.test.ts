import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { envNames, parseEnv } from './env.ts';

const complete = {
  DATABASE_URL: 'postgres://app:secret@localhost:5432/store',
  REDIS_URL: 'redis://localhost:6379',
  SESSION_SECRET: `${'n'.repeat(32)},${'o'.repeat(32)}`,
  NEXTAUTH_SECRET: 'x'.repeat(32),
  PUBLIC_URL: 'http://localhost:3000',
};

test('a complete environment is read with its defaults', () => {
  const env = parseEnv(complete);
  expect(env.SESSION_SECRET).toEqual(['n'.repeat(32), 'o'.repeat(32)]);
  expect(env).toMatchObject({ CART_STORE: 'redis', DATABASE_REPLICA_URLS: [], LOG_LEVEL: 'info' });
});

test('every missing value is named at once', () => {
  expect(() => parseEnv({ ...complete, DATABASE_URL: undefined, PUBLIC_URL: '' })).toThrow(
    /DATABASE_URL: missing[\s\S]*PUBLIC_URL: missing/,
  );
});

test('Stripe is on with all of its names, off with none, and nothing between', () => {
  const keys = {
    STRIPE_SECRET_KEY: 'sk_test_1',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
    STRIPE_WEBHOOK_SECRET: 'whsec_1',
  };
  expect(parseEnv({ ...complete, ...keys })).toMatchObject(keys);
  for (const name of Object.keys(keys)) {
    expect(() => parseEnv({ ...complete, ...keys, [name]: '' })).toThrow(`${name}: missing`);
  }
});

test.each([
  ['STRIPE_SECRET_KEY', 'pk_test_1'],
  ['DATABASE_URL', 'mysql://x'],
  ['DATABASE_REPLICA_URLS', Array(6).fill('postgres://r/d').join(',')],
  ['SESSION_SECRET', 'short'],
  ['CART_STORE', 'paper'],
  ['REDIS_URL', 'http://localhost'],
])('%s = %s is malformed', (name, value) => {
  expect(() => parseEnv({ ...complete, [name]: value })).toThrow(`${name}: malformed`);
});

test('either transport to Redis will do, but one of them must be there', () => {
  const { REDIS_URL: _, ...rest } = complete;
  expect(() => parseEnv(rest)).toThrow(/REDIS_URL: missing/);
  expect(() =>
    parseEnv({ ...rest, UPSTASH_REDIS_REST_URL: 'https://x.example', UPSTASH_REDIS_REST_TOKEN: 't' }),
  ).not.toThrow();
});

test('.env.example explains each variable, and no other', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const explained = [...text.matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name);
  // Read before anything else is: by the build, the balancer, the server's own start.
  const early = [
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
    'PORT',
    'INSTANCE_PORT',
    'LISTEN_HOST',
    'DRAIN_NOTICE_MS',
  ];
  expect(explained.toSorted()).toEqual(
    [...envNames.filter((name) => name !== 'NODE_ENV'), ...early].toSorted(),
  );
});
