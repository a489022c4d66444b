import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { removePostgresHome } from '#ops/postgres/binaries.ts';
import { type Cluster, startCluster } from '#ops/postgres/cluster.ts';
import { Host } from '#ops/process/host.ts';
import { PidFile } from '#ops/process/pid-file.ts';
import { findFreePorts } from '#ops/process/ports.ts';
import { isDependencyAway } from '../errors.ts';
import { log } from '../log.ts';
import { reconcilePayments } from './reconcile.ts';
import { openTestShop, type TestShop } from './test-checkout.ts';

let folder: string;
let host: Host;
let cluster: Cluster;
let shop: TestShop;

beforeAll(async () => {
  log.level = 'silent';
  folder = mkdtempSync(path.join(os.tmpdir(), 'myclothes-killed-'));
  mkdirSync(path.join(folder, 'logs'));
  const pids = new PidFile(path.join(folder, 'pids.json'));
  host = new Host({ pids, supervise: false, report: () => {}, onFailure: () => {} });
  const [port = 0] = await findFreePorts(1);
  const logFolder = path.join(folder, 'logs');
  const home = path.join(folder, 'postgres');
  cluster = await startCluster(host, { folder: home, logFolder, port, replicaPorts: [], password: 'secret' });
  await migrate(cluster.primary.url);
  shop = await openTestShop({ url: cluster.primary.url, replicaUrls: [], drop: async () => {} });
});
afterAll(async () => {
  await shop.close();
  await host.kill();
  removePostgresHome(path.join(folder, 'postgres'));
  rmSync(folder, { recursive: true });
});

const shoppersAtOnce = 6;

test('a primary killed hard under orders loses none that was acknowledged, and doubles none', {
  timeout: 60_000,
}, async () => {
  const shirt = await shop.product(100_000);
  const acknowledged: string[] = [];
  let isOpen = true;

  async function shopOn(): Promise<void> {
    while (isOpen) {
      const cart = shop.cart({ variantId: shirt, quantity: 1 });
      for (let isDone = false; !isDone; ) {
        try {
          acknowledged.push((await shop.order(cart, { idempotencyKey: 'submit' })).receipt.number);
          isDone = true;
        } catch (error) {
          if (!isDependencyAway(error) && (error as { status?: number }).status !== 503) throw error;
          await sleep(100);
        }
      }
    }
  }

  const shopping = Promise.all(Array.from({ length: shoppersAtOnce }, shopOn));
  await expect.poll(() => acknowledged.length, { timeout: 15_000 }).toBeGreaterThan(20);
  await cluster.primary.service.kill();
  await sleep(500);
  await cluster.primary.service.start();
  const before = acknowledged.length;
  // Every connection that was cut serves again.
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 20);
  isOpen = false;
  await shopping;

  await reconcilePayments(shop.services, new Date(Date.now() + 10 * 60_000));
  const placed = await shop.sql`SELECT number::text FROM orders WHERE state = 'placed' ORDER BY number`;
  expect(placed.map(({ number }) => number)).toEqual(acknowledged.toSorted());
  expect(await shop.stock(shirt)).toBe(100_000 - placed.length);
  expect(await shop.count('outbox', `topic = 'mail.order_placed'`)).toBe(placed.length);
  expect(await shop.count('orders', `state = 'pending'`)).toBe(0);
});
