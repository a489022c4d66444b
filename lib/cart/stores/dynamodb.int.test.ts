import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { line, variantIds } from '../arbitrary-change.ts';
import { newCartId } from '../cart.ts';
import { describeCartStore, operation } from './contract.ts';
import { dynamodbCartStore } from './dynamodb.ts';
import { createCartTable } from './dynamodb-table.ts';

const table = 'carts';
const fresh = { minVersion: 0 };
const add = (quantity = 1) => operation('add', [line(variantIds[0] as string, quantity)]);
let server: Server;
let client: DynamoDBClient;

beforeAll(async () => {
  server = dynalite({ createTableMs: 0 }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await createCartTable(client, table);
  await createCartTable(client, table);
});
afterAll(async () => {
  client.destroy();
  server.close();
});

const open = (lifetimeSeconds = 1000) => dynamodbCartStore(client, { table, lifetimeSeconds });

describeCartStore('DynamoDB', { open, maxRunLength: 15 });

test('each change moves the time at which DynamoDB removes the item', async () => {
  const id = newCartId();
  const expiresAt = async () => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: { id: { S: id } } }));
    return Number(Item?.expiresAt?.N);
  };
  await open(1000).apply(id, add(), fresh);
  const first = await expiresAt();
  expect(first).toBeGreaterThan(Date.now() / 1000 + 900);
  await open(2000).apply(id, add(), fresh);
  expect(await expiresAt()).toBeGreaterThan(first + 900);
});

test('an expired cart that DynamoDB has not removed yet is none, and begins anew', async () => {
  const id = newCartId();
  await open(-10).apply(id, add(), fresh);
  expect(await open().get(id, { minVersion: 1 })).toBeNull();
  expect(await open().apply(id, add(3), { minVersion: 1 })).toMatchObject({
    cart: { version: 2, lines: [{ quantity: 3 }] },
  });
});
