import { expect, test } from 'vitest';
import { readinessOf } from './health.ts';

const up = { up: true, latencyMs: 1 };
const away = { up: false, latencyMs: null };

test.each([
  ['all there', { primary: up, anyDatabase: up, redis: up }, 'ready'],
  ['Redis away', { primary: up, anyDatabase: up, redis: away }, 'degraded'],
  ['primary away, a replica there', { primary: away, anyDatabase: up, redis: up }, 'degraded'],
  ['no database', { primary: away, anyDatabase: away, redis: up }, 'degraded'],
  ['Redis and primary away', { primary: away, anyDatabase: up, redis: away }, 'degraded'],
  ['nothing there', { primary: away, anyDatabase: away, redis: away }, 'cut_off'],
] as const)('%s: %o', (_name, health, expected) => {
  expect(readinessOf(health, false)).toBe(expected);
  expect(readinessOf(health, true)).toBe('draining');
});
