import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createCartTable } from '#lib/cart/stores/dynamodb-table.ts';
import type { Host } from './process/host.ts';
import { findFreePorts } from './process/ports.ts';
import { Service } from './process/service.ts';

interface DynamodbOptions {
  folder: string;
  logFolder: string;
  table: string;
}

/** Whether the environment says where AWS is, or who asks it. */
export const isAwsGiven = (env: NodeJS.ProcessEnv): boolean =>
  Boolean(env.AWS_ENDPOINT_URL_DYNAMODB || env.AWS_REGION || env.AWS_PROFILE);

/** Starts dynalite, DynamoDB's API over a folder, with the table of carts; answers the variables that lead to it. */
export async function startDynamodb(host: Host, options: DynamodbOptions): Promise<Record<string, string>> {
  const [port = 0] = await findFreePorts(1);
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(options.folder, { recursive: true });
  const service = new Service(host, {
    name: 'dynamodb',
    tier: 'data',
    command: process.execPath,
    args: [
      path.resolve('node_modules/dynalite/cli.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--path', options.folder],
    ],
    env: process.env,
    log: path.join(options.logFolder, 'dynamodb.log'),
    stopSignal: 'SIGTERM',
    stopWithinMs: 5_000,
    readyWithinMs: 30_000,
    isReady: async () => (await fetch(url, { signal: AbortSignal.timeout(1_000) })).ok,
  });
  await service.start();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: url, region: 'local', credentials });
  await createCartTable(client, options.table);
  client.destroy();
  return {
    AWS_ENDPOINT_URL_DYNAMODB: url,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    CART_TABLE: options.table,
  };
}
