import type { Settings, Size } from '../settings.ts';
import { type Synthesis, synthesize } from '../synthesize.ts';
import { chargesOf } from './charges.ts';
import list from './prices.json' with { type: 'json' };

interface Price {
  usd: number;
  per: string;
  source: string;
  sku?: string;
  note?: string;
}

export const prices: Record<string, Price> = list.prices;
export const { region, hoursPerMonth, sources } = list;

/** USD a month by line of the table. @throws Error for something that has no price in prices.json */
export function monthlyByLine(synthesis: Synthesis): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { line, price, quantity } of chargesOf(synthesis)) {
    const found = prices[price];
    if (!found) throw new Error(`prices.json has no price of: ${price}`);
    const usd = quantity * found.usd * (found.per === 'hour' ? hoursPerMonth : 1);
    lines.set(line, (lines.get(line) ?? 0) + usd);
  }
  return lines;
}

export const monthlyTotal = (synthesis: Synthesis): number =>
  [...monthlyByLine(synthesis).values()].reduce((sum, usd) => sum + usd, 0);

interface Feature {
  name: string;
  without: (settings: Settings) => Settings;
}

/** What makes the store survive a loss, and how it would be without it. */
const features: readonly Feature[] = [
  {
    name: 'standby of the primary',
    without: (settings) => ({ ...settings, database: { ...settings.database, standby: false } }),
  },
  {
    name: 'read replicas',
    without: (settings) => ({ ...settings, database: { ...settings.database, replicas: 0 } }),
  },
  {
    name: 'failover of Valkey',
    without: (settings) => ({ ...settings, redis: { ...settings.redis, nodes: 1, durability: 'disabled' } }),
  },
  {
    name: 'NAT in the second and third zone',
    without: (settings) => ({ ...settings, natGateways: 1 }),
  },
  {
    name: 'endpoints in the second and third zone',
    without: (settings) => ({ ...settings, zones: 1 }),
  },
  {
    name: 'instances beyond the first',
    without: (settings) => ({ ...settings, web: { ...settings.web, min: 1 } }),
  },
];

const context = (size: Size) => ({ size, region });

export const synthesizeSize = (size: Size): Synthesis => synthesize(context(size));

/** What each feature adds to this size, in USD a month; computed by leaving it out. */
export function featureCosts(size: Size): { name: string; usd: number }[] {
  const whole = monthlyTotal(synthesizeSize(size));
  return features.map(({ name, without }) => ({
    name,
    usd: whole - monthlyTotal(synthesize(context(size), without)),
  }));
}
