import type { Databases } from '#db/client.ts';

export interface TestProduct {
  productId: string;
  variantId: string;
}

/** An active product with one variant, Ink / M, at $48. */
export async function createTestProduct(
  databases: Databases,
  { handle, stock }: { handle: string; stock: number },
): Promise<TestProduct> {
  const { sql } = databases.primary;
  const [row] = await sql<TestProduct[]>`
    WITH p AS (
      INSERT INTO products (handle, status, published_at) VALUES (${handle}, 'active', now()) RETURNING id
    ), words AS (
      INSERT INTO product_translations (product_id, locale, title)
      SELECT id, 'en'::locale, 'Overshirt' FROM p UNION ALL SELECT id, 'ko', '오버셔츠' FROM p
    ), options AS (
      INSERT INTO product_options (product_id, name, position)
      SELECT id, name, position FROM p, (VALUES ('Color', 1), ('Size', 2)) AS o (name, position)
      RETURNING id, position
    ), choices AS (
      INSERT INTO product_option_values (option_id, value, value_ko, position)
      SELECT id, CASE position WHEN 1 THEN 'Ink' ELSE 'M' END, CASE position WHEN 1 THEN '먹' END, 1 FROM options
      RETURNING id, value
    ), v AS (
      INSERT INTO variants (product_id, sku, position, option1_value_id, option2_value_id)
      SELECT p.id, ${handle}, 1, ink.id, m.id FROM p, choices ink, choices m WHERE ink.value = 'Ink' AND m.value = 'M'
      RETURNING id, product_id
    ), price AS (
      INSERT INTO prices (variant_id, currency, amount, compare_at_amount) SELECT id, 'USD', 4800, 6000 FROM v
    ), place AS (
      INSERT INTO locations (handle, name) VALUES (${`for-${handle}`}, 'Warehouse') RETURNING id
    ), level AS (
      INSERT INTO inventory_levels (variant_id, location_id, available) SELECT v.id, place.id, ${stock} FROM v, place
    )
    SELECT product_id AS "productId", id AS "variantId" FROM v`;
  if (!row) throw new Error('the product was not made');
  return row;
}
