import type { Agent } from 'node:http';
import { untilBalanced } from '#ops/web.ts';
import { Browser } from './browser.ts';
import { flushRedis, killRedisPrimary, type Stage } from './faults.ts';
import { checkCart } from './history.ts';
import { type Shop, Shopper } from './shopper.ts';

export interface Proof {
  carts: number;
  intact: number;
}

const atOnce = 24;

/**
 * Carts of one to three changes, made through the balancer; then an instance dies, Redis' primary dies, and Redis is
 * flushed. Intact is a cart that has exactly what was acknowledged.
 */
export async function proveCarts(stage: Stage, shop: Shop, agent: Agent, carts: number): Promise<Proof> {
  const shoppers = Array.from({ length: carts }, () => new Shopper(new Browser(stage.web.url, agent), shop));
  await inTurns(shoppers, async (shopper, index) => {
    for (let change = 0; change <= index % 3; change += 1) await shopper.add('filled');
  });
  await stage.web.instances[0]?.service.kill();
  await killRedisPrimary(stage);
  await flushRedis(stage);
  await inTurns(shoppers, (shopper) => shopper.look('after all of it'));
  await stage.web.instances[0]?.service.start();
  await untilBalanced(stage.web);
  const intact = shoppers.filter(({ events }) => isIntact(events)).length;
  return { carts, intact };
}

/** All of it was acknowledged, the last look too, and nothing contradicts anything. */
const isIntact = (events: Shopper['events']): boolean =>
  events.every(({ answered }) => typeof answered === 'object') && checkCart(events).length === 0;

async function inTurns<T>(all: readonly T[], run: (one: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < all.length) {
      const index = next++;
      await run(all[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
