import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { readLines, writeLines } from './lines-text.ts';
import { applyToRecord, type CartRecord, cartOf, emptyRecord } from './record.ts';
import type { CartStore } from './store.ts';

/** How often a change is tried again when another one was quicker. */
const attempts = 60;
const longestPauseMs = 40;

interface Options {
  table: string;
  lifetimeSeconds: number;
}

interface Found {
  record: CartRecord;
  /** What the item's version must still be; null where there is no item. */
  storedVersion: string | null;
}

/** One item a cart, written only if its version is still the one that was read; DynamoDB's TTL removes idle ones. */
export function dynamodbCartStore(client: DynamoDBClient, { table, lifetimeSeconds }: Options): CartStore {
  const keyOf = (cartId: string) => ({ TableName: table, Key: { id: { S: cartId } } });

  async function read(cartId: string): Promise<Found> {
    const { Item } = await client.send(new GetItemCommand({ ...keyOf(cartId), ConsistentRead: true }));
    const storedVersion = Item?.version?.N ?? null;
    // Expired items stay readable until DynamoDB gets to them.
    const isLive = Item && Number(Item.expiresAt?.N) > nowSeconds();
    return { record: isLive ? recordFrom(cartId, Item) : emptyRecord(cartId), storedVersion };
  }

  /** False when the item has changed since it was read. */
  async function write(record: CartRecord, storedVersion: string | null): Promise<boolean> {
    const condition =
      storedVersion === null
        ? { ConditionExpression: 'attribute_not_exists(id)' }
        : {
            ConditionExpression: '#version = :read',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':read': { N: storedVersion } },
          };
    try {
      const Item = itemFrom(record, nowSeconds() + lifetimeSeconds);
      await client.send(new PutItemCommand({ TableName: table, Item, ...condition }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  return {
    async get(cartId) {
      const { record } = await read(cartId);
      return record.version > 0 ? cartOf(record) : null;
    },
    async apply(cartId, operation, freshness) {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const { record, storedVersion } = await read(cartId);
        const { applied, next } = applyToRecord(record, operation, freshness);
        if (!next || (await write(next, storedVersion))) return applied;
        await sleep(Math.random() * Math.min(longestPauseMs, 2 ** attempt));
      }
      throw new Error(`cart changed ${attempts} times while one change was tried`);
    },
    async delete(cartId) {
      await client.send(new DeleteItemCommand(keyOf(cartId)));
    },
  };
}

const nowSeconds = () => Math.floor(Date.now() / 1000);

const itemFrom = ({ id, version, lines, operations }: CartRecord, expiresAt: number) => ({
  id: { S: id },
  version: { N: String(version) },
  lines: { S: writeLines(lines) },
  operations: { S: JSON.stringify(operations) },
  expiresAt: { N: String(expiresAt) },
});

const recordFrom = (id: string, item: Record<string, AttributeValue>): CartRecord => ({
  id,
  version: Number(item.version?.N),
  lines: readLines(item.lines?.S ?? ''),
  operations: JSON.parse(item.operations?.S ?? '{}') as CartRecord['operations'],
});
