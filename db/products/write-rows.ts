import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import type { ProductRows } from './product-rows.ts';

/**
 * Writes a batch with a fixed number of statements, however many products it holds. What stands in the way of an
 * update goes or moves aside first, and what is left over goes last.
 */
export async function writeRows(
  tx: Transaction,
  batch: readonly ProductRows[],
  { currency, setStock }: { currency: string; setStock: boolean },
): Promise<void> {
  await clearTheWay(tx, batch);
  await writeProductRows(tx, batch);
  await writeOptionRows(tx, batch);
  await park(tx, batch);
  await writeVariantRows(tx, batch, currency);
  await writeStock(tx, batch, setStock);
  await writeImages(tx, batch);
  await clearLeftovers(tx, batch);
}

/** Rows of one table as a set; `columns` names and types what of them is used. */
const recordset = (rows: readonly object[], columns: string): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${sql.raw(columns)})`;

const idList = (ids: readonly string[]): SQL =>
  sql`(SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`;

async function clearTheWay(tx: Transaction, batch: readonly ProductRows[]): Promise<void> {
  const goneVariants = batch.flatMap((rows) => rows.goneVariants);
  const renamedVariants = batch.flatMap((rows) => rows.renamedVariants);
  const renamedOptions = batch.flatMap((rows) => rows.renamedOptions);
  if (goneVariants.length > 0)
    await tx.execute(sql`DELETE FROM variants WHERE id IN ${idList(goneVariants)}`);
  if (renamedVariants.length > 0) {
    await tx.execute(sql`UPDATE variants SET sku = id::text WHERE id IN ${idList(renamedVariants)}`);
  }
  if (renamedOptions.length > 0) {
    await tx.execute(sql`UPDATE product_options SET name = id::text WHERE id IN ${idList(renamedOptions)}`);
  }
}

async function writeProductRows(tx: Transaction, batch: readonly ProductRows[]): Promise<void> {
  const columns =
    'id uuid, handle text, status publish_status, vendor text, type text, gender gender, tags text[], published_at timestamptz';
  const created = batch.filter((rows) => rows.created).map(({ product }) => product);
  const updated = batch.filter((rows) => !rows.created).map(({ product }) => product);
  // Not one upsert: a conflicting insert would use up an archive number.
  await tx.execute(sql`
    INSERT INTO products (id, handle, status, vendor, type, gender, tags, published_at)
    SELECT id, handle, status, vendor, type, gender, tags,
      coalesce(published_at, CASE WHEN status = 'active' THEN now() END)
    FROM ${recordset(created, columns)}`);
  await tx.execute(sql`
    UPDATE products p SET status = r.status, vendor = r.vendor, type = r.type, gender = r.gender, tags = r.tags,
      published_at = coalesce(r.published_at, p.published_at, CASE WHEN r.status = 'active' THEN now() END),
      updated_at = now()
    FROM ${recordset(updated, columns)} WHERE p.id = r.id`);
  await tx.execute(sql`
    INSERT INTO product_translations AS t (product_id, locale, title, description, seo_title, seo_description)
    SELECT * FROM ${recordset(
      batch.flatMap(({ translations }) => translations),
      'product_id uuid, locale locale, title text, description text, seo_title text, seo_description text',
    )}
    ON CONFLICT (product_id, locale) DO UPDATE SET title = excluded.title, description = excluded.description,
      seo_title = coalesce(excluded.seo_title, t.seo_title),
      seo_description = coalesce(excluded.seo_description, t.seo_description)`);
}

async function writeOptionRows(tx: Transaction, batch: readonly ProductRows[]): Promise<void> {
  await tx.execute(sql`
    INSERT INTO product_options (id, product_id, name, name_ko, position)
    SELECT * FROM ${recordset(
      batch.flatMap(({ options }) => options),
      'id uuid, product_id uuid, name text, name_ko text, position smallint',
    )}
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_ko = excluded.name_ko`);
  await tx.execute(sql`
    INSERT INTO product_option_values (id, option_id, value, value_ko, position, swatch)
    SELECT * FROM ${recordset(
      batch.flatMap(({ values }) => values),
      'id uuid, option_id uuid, value text, value_ko text, position smallint, swatch text',
    )}
    ON CONFLICT (id) DO UPDATE SET
      value_ko = excluded.value_ko, position = excluded.position, swatch = excluded.swatch`);
}

/** Gives each variant that will choose otherwise a value of its own for the moment: two may change places. */
async function park(tx: Transaction, batch: readonly ProductRows[]): Promise<void> {
  const moved = batch.flatMap(({ movedVariants }) => movedVariants);
  if (moved.length === 0) return;
  await tx.execute(sql`
    WITH places AS (
      INSERT INTO product_option_values (option_id, value, position)
      SELECT option_id, variant_id::text, 0 FROM ${recordset(moved, 'option_id uuid, variant_id uuid')}
      RETURNING id, value
    )
    UPDATE variants v SET option1_value_id = places.id FROM places WHERE v.id = places.value::uuid`);
}

async function writeVariantRows(
  tx: Transaction,
  batch: readonly ProductRows[],
  currency: string,
): Promise<void> {
  const variants = batch.flatMap((rows) => rows.variants);
  await tx.execute(sql`
    INSERT INTO variants (id, product_id, sku, position, option1_value_id, option2_value_id, option3_value_id, barcode,
      weight_grams, requires_shipping, taxable)
    SELECT * FROM ${recordset(
      variants,
      'id uuid, product_id uuid, sku text, position smallint, option1_value_id uuid, option2_value_id uuid, option3_value_id uuid, barcode text, weight_grams integer, requires_shipping boolean, taxable boolean',
    )}
    ON CONFLICT (id) DO UPDATE SET sku = excluded.sku, position = excluded.position, barcode = excluded.barcode,
      option1_value_id = excluded.option1_value_id, option2_value_id = excluded.option2_value_id,
      option3_value_id = excluded.option3_value_id, weight_grams = excluded.weight_grams,
      requires_shipping = excluded.requires_shipping, taxable = excluded.taxable, updated_at = now()`);
  await tx.execute(sql`
    INSERT INTO prices AS p (variant_id, currency, amount, compare_at_amount)
    SELECT r.id, ${currency}, r.amount, r.compare_at_amount
    FROM ${recordset(variants, 'id uuid, amount bigint, compare_at_amount bigint')}
    ON CONFLICT (variant_id, currency) DO UPDATE SET
      amount = excluded.amount, compare_at_amount = excluded.compare_at_amount, updated_at = now()
    WHERE (p.amount, p.compare_at_amount) IS DISTINCT FROM (excluded.amount, excluded.compare_at_amount)`);
}

/** Levels at the first location, each change of them with its adjustment. */
async function writeStock(tx: Transaction, batch: readonly ProductRows[], setStock: boolean): Promise<void> {
  const stocked = batch.flatMap((rows) => rows.variants).filter(({ created }) => created || setStock);
  if (stocked.length === 0) return;
  await tx.execute(sql`
    INSERT INTO locations (handle, name) SELECT 'main', 'Main warehouse' WHERE NOT EXISTS (SELECT FROM locations)`);
  await tx.execute(sql`
    WITH location AS (SELECT id FROM locations ORDER BY priority, id LIMIT 1),
    wanted AS (SELECT r.id AS variant_id, r.quantity FROM ${recordset(stocked, 'id uuid, quantity integer')}),
    before AS (
      SELECT w.variant_id, location.id AS location_id, w.quantity, coalesce(i.available, 0) AS available
      FROM wanted w CROSS JOIN location
      LEFT JOIN inventory_levels i ON i.variant_id = w.variant_id AND i.location_id = location.id
    ),
    levels AS (
      INSERT INTO inventory_levels (variant_id, location_id, available)
      SELECT variant_id, location_id, quantity FROM before
      ON CONFLICT (variant_id, location_id) DO UPDATE SET available = excluded.available, updated_at = now()
    )
    INSERT INTO inventory_adjustments (variant_id, location_id, delta, reason)
    SELECT variant_id, location_id, quantity - available, 'import' FROM before WHERE quantity <> available`);
}

async function writeImages(tx: Transaction, batch: readonly ProductRows[]): Promise<void> {
  const images = batch.flatMap((rows) => rows.images);
  const updated = batch.filter(({ created }) => !created).map(({ product }) => product.id);
  if (updated.length > 0)
    await tx.execute(sql`DELETE FROM product_media WHERE product_id IN ${idList(updated)}`);
  if (images.length === 0) return;
  await tx.execute(sql`
    INSERT INTO media AS m (src, mime_type, width, height)
    SELECT DISTINCT ON (r.src) r.src, r.mime_type, r.width, r.height
    FROM ${recordset(images, 'src text, mime_type text, width integer, height integer')} ORDER BY r.src
    ON CONFLICT (src) DO UPDATE SET width = excluded.width, height = excluded.height
    WHERE (m.width, m.height) <> (excluded.width, excluded.height)`);
  await tx.execute(sql`
    INSERT INTO product_media (product_id, media_id, position, option_value_id, alt_en, alt_ko)
    SELECT r.product_id, m.id, r.position, r.option_value_id, r.alt_en, r.alt_ko
    FROM ${recordset(
      images,
      'product_id uuid, src text, position smallint, option_value_id uuid, alt_en text, alt_ko text',
    )} JOIN media m ON m.src = r.src`);
}

async function clearLeftovers(tx: Transaction, batch: readonly ProductRows[]): Promise<void> {
  const values = batch.flatMap((rows) => rows.goneValues);
  const options = batch.flatMap((rows) => rows.goneOptions);
  const parked = batch.flatMap((rows) => rows.movedVariants);
  if (options.length > 0) await tx.execute(sql`DELETE FROM product_options WHERE id IN ${idList(options)}`);
  if (values.length > 0)
    await tx.execute(sql`DELETE FROM product_option_values WHERE id IN ${idList(values)}`);
  if (parked.length > 0) {
    await tx.execute(sql`
      DELETE FROM product_option_values v USING ${recordset(parked, 'option_id uuid, variant_id uuid')}
      WHERE v.option_id = r.option_id AND v.value = r.variant_id::text`);
  }
}
