import { expect, test } from 'vitest';
import { isClusterUrl, parseRedisUrl } from './url.ts';

test('a plain server', () => {
  expect(parseRedisUrl('redis://cache:6380/2')).toEqual({ host: 'cache', port: 6380, db: 2 });
});

test('a server with TLS and a password', () => {
  expect(parseRedisUrl('rediss://app:p%40ss@cache.example')).toEqual({
    host: 'cache.example',
    port: 6379,
    db: 0,
    username: 'app',
    password: 'p@ss',
    tls: { servername: 'cache.example' },
  });
});

test('sentinels', () => {
  expect(parseRedisUrl('redis+sentinel://:secret@s1:26379,s2:26380/carts/1')).toEqual({
    sentinels: [
      { host: 's1', port: 26379 },
      { host: 's2', port: 26380 },
    ],
    name: 'carts',
    db: 1,
    password: 'secret',
  });
});

test('a cluster, by any of its servers', () => {
  expect(parseRedisUrl('rediss+cluster://app:secret@configuration.example:6379')).toMatchObject({
    host: 'configuration.example',
    username: 'app',
    tls: { servername: 'configuration.example' },
  });
  expect(isClusterUrl('redis+cluster://cache')).toBe(true);
  expect(isClusterUrl('redis://cache')).toBe(false);
});

test.each(['http://x', 'redis+sentinel://s1:1', 'nonsense'])('%s is refused', (text) => {
  expect(() => parseRedisUrl(text)).toThrow(TypeError);
});
