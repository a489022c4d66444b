import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Tally } from './tally.ts';

/** Of words that people search for: what comes after so many in a day goes uncounted. */
const termsADay = 2000;

/**
 * Adds what has been counted to the day's sums. Pieces that are not in the store, which anyone can make up, are left out.
 * What cannot be written is put back.
 */
export async function writeEvents(db: Database, tally: Tally): Promise<void> {
  const rows = tally.take();
  if (rows.length === 0) return;
  try {
    await db.execute(sql`
      INSERT INTO event_days AS e (day, name, key, count, visits)
      SELECT r.day, r.name, r.key, r.count, r.visits
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (day date, name text, key text, count int, visits int)
      WHERE CASE
        WHEN r.name IN ('view_item', 'add_to_cart')
          THEN EXISTS (SELECT FROM products p WHERE p.handle = r.key AND p.status = 'active')
        WHEN r.name IN ('search', 'view_search_results')
          THEN EXISTS (SELECT FROM event_days k WHERE k.day = r.day AND k.name = r.name AND k.key = r.key)
            OR (SELECT count(*) FROM event_days k WHERE k.day = r.day AND k.name = r.name) < ${termsADay}
        ELSE true
      END
      ORDER BY r.day, r.name, r.key
      ON CONFLICT (day, name, key)
      DO UPDATE SET count = e.count + excluded.count, visits = e.visits + excluded.visits`);
  } catch (error) {
    tally.putBack(rows);
    throw error;
  }
}
