import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { databases } from '../../database.ts';
import { shopCurrency } from '../../money.ts';
import { repeat } from '../../repeat.ts';
import { shopDay, shopTimeZone } from '../../shop-time.ts';

/** A day is summed anew for so long, as orders are called off and paid back; then it stands. */
const openDays = 3;
/** What a shop that has sold for longer than this report looks back begins with. */
const oldestDays = 400;
/** How old today's sums may be. */
const freshSeconds = 45;
const everyMs = 60_000;

/**
 * Sums the days that are still open, and those that nobody has summed yet, by the index on the orders' time. Any number
 * of instances may try: one does it, and none again while it is fresh.
 * @returns whether this call did it
 */
export function sumSales(db: Database, now = new Date()): Promise<boolean> {
  return db.transaction(async (tx) => {
    const today = shopDay(now);
    const [turn] = await tx.execute<{ isOurs: boolean }>(sql`
      SELECT pg_try_advisory_xact_lock(hashtext('myclothes:sum-sales')) AND NOT EXISTS (
        SELECT FROM sales_days WHERE day = ${today}::date AND summed_at > now() - make_interval(secs => ${freshSeconds})
      ) AS "isOurs"`);
    if (!turn?.isOurs) return false;
    const [first] = await tx.execute<{ day: string }>(sql`
      SELECT to_char(least(${today}::date - ${openDays}::int, coalesce(
        (SELECT max(day) + 1 FROM sales_days),
        (SELECT min((placed_at AT TIME ZONE ${shopTimeZone})::date) FROM orders),
        ${today}::date
      )), 'YYYY-MM-DD') AS day`);
    await sumDays(tx, first?.day ?? today, today);
    return true;
  });
}

async function sumDays(tx: Transaction, from: string, to: string): Promise<void> {
  const days = sql`
    WITH days AS (
      SELECT d::date AS day, d::timestamp AT TIME ZONE ${shopTimeZone} AS begins,
        (d + interval '1 day')::timestamp AT TIME ZONE ${shopTimeZone} AS ends
      FROM generate_series(greatest(${from}::date, ${to}::date - ${oldestDays}::int), ${to}::date, interval '1 day') d
    ), sold AS (
      SELECT days.day, o.id, o.total FROM days JOIN orders o ON o.placed_at >= days.begins AND o.placed_at < days.ends
      WHERE o.state IN ('placed', 'completed') AND o.currency = ${shopCurrency}
    ), pieces AS (
      SELECT sold.day, l.product_handle, l.title, l.quantity - l.cancelled_quantity AS units, l.total
      FROM sold JOIN order_lines l ON l.order_id = sold.id
    )`;
  await tx.execute(sql`
    ${days}
    INSERT INTO sales_days (day, orders, units, total, refunded)
    SELECT days.day, (SELECT count(*) FROM sold WHERE sold.day = days.day),
      (SELECT coalesce(sum(units), 0) FROM pieces WHERE pieces.day = days.day),
      (SELECT coalesce(sum(total), 0) FROM sold WHERE sold.day = days.day),
      (SELECT coalesce(sum(r.amount), 0) FROM refunds r
        WHERE r.status = 'succeeded' AND r.updated_at >= days.begins AND r.updated_at < days.ends)
    FROM days
    ON CONFLICT (day) DO UPDATE SET orders = excluded.orders, units = excluded.units, total = excluded.total,
      refunded = excluded.refunded, summed_at = now()`);
  await tx.execute(sql`DELETE FROM product_sales_days WHERE day >= ${from}::date`);
  await tx.execute(sql`
    ${days}
    INSERT INTO product_sales_days (day, product_handle, title, units, total)
    SELECT day, product_handle, max(title), sum(units), sum(total) FROM pieces
    GROUP BY day, product_handle HAVING sum(units) > 0`);
}

/** @returns stops it */
export const startSumming = (): (() => Promise<void>) =>
  repeat('sums of sales', everyMs, () => sumSales(databases().primary.db));
