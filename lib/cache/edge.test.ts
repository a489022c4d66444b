import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloudFrontServer } from '#tests/setup/cloudfront-server.ts';
import { cacheHeaders } from './edge.ts';
import { cloudfrontPurger } from './edge-cloudfront.ts';

describe('what a page says to caches', () => {
  test('without an edge nobody keeps it unasked', () => {
    expect(cacheHeaders(['product:tee'], false)).toEqual({
      'cache-control': 'public, max-age=0, must-revalidate',
    });
  });

  test('with an edge it may be kept there for a while, under its tags', () => {
    expect(cacheHeaders(['product:tee', 'listings'], true)).toEqual({
      'cache-control': 'public, max-age=0, must-revalidate, s-maxage=300',
      'cache-tag': 'product:tee,listings',
    });
  });

  test.each([
    ['no tag', 0],
    ['more tags than CloudFront reads', 51],
  ])('a page with %s stays out of the edge, which could not be told about it', (_, count) => {
    const tags = Array.from({ length: count }, (_each, index) => `product:${index}`);
    expect(cacheHeaders(tags, true)['cache-control']).not.toContain('s-maxage');
    expect(cacheHeaders(tags, true)).not.toHaveProperty('cache-tag');
  });
});

describe('CloudFront', () => {
  let server: Awaited<ReturnType<typeof startCloudFrontServer>>;
  let client: CloudFrontClient;
  beforeAll(async () => {
    server = await startCloudFrontServer();
    client = new CloudFrontClient({
      endpoint: server.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  const purger = () => cloudfrontPurger(client, 'E2QWRUHEXAMPLE');

  test('gets the tags in one order, and a repeated order once', async () => {
    await purger().purge(['product:tee', 'listings'], '7 8');
    await purger().purge(['product:tee', 'listings'], '7 8');
    expect(server.orders).toMatchObject([
      { distributionId: 'E2QWRUHEXAMPLE', items: ['#product:tee', '#listings'] },
    ]);
  });

  test('everything is one path', async () => {
    await purger().purge('everything', '9');
    expect(server.orders.at(-1)?.items).toEqual(['/*']);
  });

  test('an order that is refused throws', async () => {
    server.be('busy');
    await expect(purger().purge(['listings'], '10')).rejects.toThrow();
    server.be('well');
    await expect(purger().purge(['a,b'], '11')).rejects.toThrow();
  });
});
