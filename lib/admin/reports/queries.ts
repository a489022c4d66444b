import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '#db/client.ts';
import type { EventName } from '../../events/schema.ts';
import { shopDay } from '../../shop-time.ts';

export const reportSpans = [7, 30, 90] as const;

export const reportSchema = z.object({
  days: z.coerce
    .number()
    .refine((days) => reportSpans.some((span) => span === days))
    .catch(30),
});

export interface SalesDay {
  /** `2026-11-22`. */
  day: string;
  orders: number;
  units: number;
  /** Minor units of the shop's currency. */
  total: number;
  refunded: number;
}

export interface Report {
  /** Each day of the span, today last. */
  days: SalesDay[];
  /** Of as many days before. */
  before: Omit<SalesDay, 'day'>;
  /** In how many visits each step was taken, of those who agreed to be counted. */
  steps: { name: Step; visits: number }[];
  bestSellers: { handle: string; title: string; units: number; total: number }[];
  unanswered: { term: string; count: number }[];
}

const steps = ['view_item', 'add_to_cart', 'begin_checkout', 'purchase'] as const satisfies EventName[];
type Step = (typeof steps)[number];
const shown = 10;

/** How it is going, from the daily sums alone: as many rows as there are days, however many orders. */
export async function getReport(db: Database, span: number, now = new Date()): Promise<Report> {
  const today = sql`${shopDay(now)}::date`;
  const inSpan = sql`day > ${today} - ${span}::int AND day <= ${today}`;
  const [days, [before], visits, bestSellers, unanswered] = await Promise.all([
    db.execute<SalesDay & Record<string, unknown>>(sql`
      SELECT to_char(d, 'YYYY-MM-DD') AS day, coalesce(s.orders, 0) AS orders, coalesce(s.units, 0) AS units,
        coalesce(s.total, 0)::float8 AS total, coalesce(s.refunded, 0)::float8 AS refunded
      FROM generate_series(${today} - ${span - 1}::int, ${today}, interval '1 day') d
      LEFT JOIN sales_days s ON s.day = d::date ORDER BY d`),
    db.execute<Report['before'] & Record<string, unknown>>(sql`
      SELECT coalesce(sum(orders), 0)::int AS orders, coalesce(sum(units), 0)::int AS units,
        coalesce(sum(total), 0)::float8 AS total, coalesce(sum(refunded), 0)::float8 AS refunded
      FROM sales_days WHERE day > ${today} - ${2 * span}::int AND day <= ${today} - ${span}::int`),
    db.execute<{ name: Step; visits: number }>(sql`
      SELECT name, sum(visits)::int AS visits FROM event_days
      WHERE ${inSpan} AND name IN ('view_item', 'add_to_cart', 'begin_checkout', 'purchase') GROUP BY name`),
    db.execute<Report['bestSellers'][number]>(sql`
      SELECT product_handle AS handle, max(title) AS title, sum(units)::int AS units, sum(total)::float8 AS total
      FROM product_sales_days WHERE ${inSpan} GROUP BY product_handle ORDER BY units DESC, total DESC LIMIT ${shown}`),
    db.execute<Report['unanswered'][number]>(sql`
      SELECT key AS term, sum(count)::int AS count FROM event_days
      WHERE ${inSpan} AND name = 'view_search_results' GROUP BY key ORDER BY count DESC, key LIMIT ${shown}`),
  ]);
  const visitsOf = (name: Step) => visits.find((row) => row.name === name)?.visits ?? 0;
  return {
    days: [...days],
    before: before ?? { orders: 0, units: 0, total: 0, refunded: 0 },
    steps: steps.map((name) => ({ name, visits: visitsOf(name) })),
    bestSellers: [...bestSellers],
    unanswered: [...unanswered],
  };
}
