import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import type { SetPart } from './catalog/sets.ts';

/** What products are besides what an import can say; before anything shows them. */
export async function writeDropsAndSets(
  tx: Transaction,
  {
    drops,
    parts,
    currency,
  }: { drops: readonly { handle: string; minutes: number }[]; parts: readonly SetPart[]; currency: string },
): Promise<void> {
  await tx.execute(sql`
    UPDATE products p SET reserve_minutes = d.minutes
    FROM jsonb_to_recordset(${JSON.stringify(drops)}::jsonb) AS d (handle text, minutes smallint)
    WHERE p.handle = d.handle`);
  await tx.execute(sql`
    INSERT INTO bundle_components (bundle_id, component_id, quantity)
    SELECT whole.id, part.id, 1
    FROM jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) AS s (sku text, "partSku" text)
    JOIN variants whole ON whole.sku = s.sku
    JOIN variants part ON part.sku = s."partSku"
    ON CONFLICT DO NOTHING`);
  await tx.execute(sql`
    SELECT refresh_product_listings(
      ARRAY(SELECT v.product_id FROM bundle_components b JOIN variants v ON v.id = b.bundle_id), ${currency})`);
}
