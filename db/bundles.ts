import { sql } from 'drizzle-orm';
import type { Transaction } from './client.ts';

/** The products with a bundle that variants of these products are part of: what they show changes with them. */
export const listBundlesWith = (
  tx: Transaction,
  productIds: readonly string[],
): Promise<{ id: string; handle: string }[]> =>
  tx.execute<{ id: string; handle: string }>(sql`
    SELECT DISTINCT p.id, p.handle
    FROM variants part
    JOIN bundle_components b ON b.component_id = part.id
    JOIN variants whole ON whole.id = b.bundle_id
    JOIN products p ON p.id = whole.product_id
    WHERE part.product_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(productIds)}::jsonb)::uuid)`);
