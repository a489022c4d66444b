import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPlacement } from './placement.ts';

const answers: Record<string, string> = {
  'PUT /latest/api/token': 'a-token',
  'GET /latest/meta-data/instance-id': 'i-0123456789',
  'GET /latest/meta-data/placement/availability-zone': 'ap-northeast-2b',
  'GET /v4/task': JSON.stringify({
    TaskARN: 'arn:aws:ecs:ap-northeast-2:111122223333:task/myclothes/8f2c',
    AvailabilityZone: 'ap-northeast-2a',
  }),
};

let metadata: Server;
let address: string;
beforeAll(async () => {
  metadata = createServer((request, response) => {
    const text = answers[`${request.method} ${request.url}`];
    const isAllowed =
      !request.url?.startsWith('/latest/meta-data') ||
      request.headers['x-aws-ec2-metadata-token'] === 'a-token';
    response.writeHead(text && isAllowed ? 200 : 401).end(text);
  });
  await new Promise<void>((resolve) => metadata.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(metadata.address() as AddressInfo).port}`;
});
afterAll(() => metadata.close());

test('an instance asks with a token', async () => {
  expect(await readPlacement(undefined, address)).toEqual({
    INSTANCE_ID: 'i-0123456789',
    ZONE: 'ap-northeast-2b',
  });
});

test('a task asks its own address', async () => {
  expect(await readPlacement(`${address}/v4`)).toEqual({ INSTANCE_ID: '8f2c', ZONE: 'ap-northeast-2a' });
});

test('where nobody answers the start ends', async () => {
  await expect(readPlacement(`${address}/elsewhere`)).rejects.toThrow('answered 401');
});
