import { setTimeout as sleep } from 'node:timers/promises';
import { checkCart } from './history.ts';
import type { Sent, Shopper } from './shopper.ts';

/** All shoppers of a run, who shop at the same time. */
export class Crowd {
  readonly shoppers: readonly Shopper[];

  constructor(shoppers: readonly Shopper[]) {
    this.shoppers = shoppers;
  }

  /** Everybody shops until the work is done; then everybody looks at her cart once more. */
  async shopWhile(phase: string, work: () => Promise<unknown>): Promise<void> {
    let isOver = false;
    const shopping = this.shoppers.map(async (shopper) => {
      await sleep(Math.random() * longestPauseMs);
      while (!isOver) {
        await shopper.act(phase);
        await sleep(shortestPauseMs + Math.random() * (longestPauseMs - shortestPauseMs));
      }
    });
    try {
      await work();
    } finally {
      isOver = true;
      await Promise.all(shopping);
    }
    await Promise.all(this.shoppers.map((shopper) => shopper.look(phase)));
  }

  sentIn(phase: string): Sent[] {
    return this.shoppers.flatMap(({ sent }) => sent.filter((one) => one.phase === phase));
  }

  /** Carts of which something acknowledged was missing in the phase, and carts that held too much. */
  findingsIn(phase: string): { lost: number; swollen: number } {
    const found = this.shoppers.map(({ events }) => checkCart(events).filter((one) => one.phase === phase));
    return {
      lost: found.filter((findings) => findings.some(({ missing }) => missing > 0)).length,
      swollen: found.filter((findings) => findings.some(({ extra }) => extra > 0)).length,
    };
  }
}

const shortestPauseMs = 300;
const longestPauseMs = 1_100;
