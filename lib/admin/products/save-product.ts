import { and, eq, inArray, sql } from 'drizzle-orm';
import { listBundlesWith } from '#db/bundles.ts';
import type { Database, Transaction } from '#db/client.ts';
import {
  auditEntries,
  collectionProducts,
  collections,
  prices,
  products,
  productTranslations,
  variants,
} from '#db/schema/index.ts';
import { invalidateTags } from '../../cache/invalidate.ts';
import { tags } from '../../cache/manifest.ts';
import { sanitizeBody } from '../../catalog/import/body-html.ts';
import { Problem } from '../../errors.ts';
import { shopCurrency } from '../../money.ts';
import { changeStock } from './change-stock.ts';
import { type Difference, differenceOf, isUnchanged } from './product-fields.ts';
import { type EditableProduct, getEditableProduct } from './queries.ts';
import type { SaveProductInput } from './schema.ts';

export interface Actor {
  id: string;
  email: string;
  requestId: string | null;
}

export interface SavedProduct {
  version: number;
  changed: boolean;
}

/**
 * Writes what the desk edited in one transaction on the primary, with its audit entry, the product's listing, and
 * what it makes stale.
 *
 * @throws Problem 404 `not_found`; 409 `version_conflict` when someone saved meanwhile; 409 `stock_sold` with the
 * fields whose units were sold meanwhile
 */
export async function saveProduct(
  db: Database,
  edited: SaveProductInput,
  actor: Actor,
): Promise<SavedProduct> {
  return db.transaction(async (tx) => {
    await requireVariants(tx, edited);
    await correctStock(tx, edited, actor);
    const stored = await lockProduct(tx, edited);
    const input = { ...edited, description: cleanDescriptions(stored, edited) };
    // Stock has changed already, so what it was is read back out of what was asked for.
    const difference = differenceOf(withFormerStock(stored, input), input);
    if (isUnchanged(difference)) return { version: stored.version, changed: false };
    const version = stored.version + 1;
    await writeProduct(tx, input, version);
    await writePrices(tx, stored, input);
    await tx.execute(sql`SELECT refresh_product_listings(ARRAY[${stored.id}]::uuid[], ${shopCurrency})`);
    await recordAudit(tx, stored.id, difference, actor);
    await invalidateTags(tx, await staleTags(tx, stored));
    return { version, changed: true };
  });
}

/** Variants of another product, or deleted meanwhile, are refused before anything is written. */
async function requireVariants(tx: Transaction, input: SaveProductInput): Promise<void> {
  const ofProduct = await tx
    .select({ id: variants.id })
    .from(variants)
    .where(eq(variants.productId, input.id));
  const known = new Set(ofProduct.map(({ id }) => id));
  const unknown = Object.keys(input.variants).filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const errors = unknown.map((id) => ({ path: `variants.${id}.price`, message: 'unknown_variant' }));
  throw new Problem(409, 'unknown_variant', { errors });
}

/** Before the product is locked: an order locks stock first, too. */
async function correctStock(tx: Transaction, input: SaveProductInput, actor: Actor): Promise<void> {
  const changes = Object.entries(input.variants)
    .map(([variantId, { stock, stockSeen }]) => ({ variantId, delta: stock - stockSeen }))
    .filter(({ delta }) => delta !== 0);
  const short = await changeStock(tx, changes, actor.id);
  if (short.length === 0) return;
  const errors = short.map((id) => ({ path: `variants.${id}.stock`, message: 'stock_sold' }));
  throw new Problem(409, 'stock_sold', { errors });
}

async function lockProduct(tx: Transaction, input: SaveProductInput): Promise<EditableProduct> {
  await tx.select({ id: products.id }).from(products).where(eq(products.id, input.id)).for('no key update');
  const stored = await getEditableProduct(tx, input.id);
  if (!stored) throw new Problem(404, 'not_found');
  if (stored.version !== input.version) {
    throw new Problem(409, 'version_conflict', { extra: { version: stored.version } });
  }
  return stored;
}

/** What was not touched stays as it is, byte for byte. */
function cleanDescriptions(
  stored: EditableProduct,
  { description }: SaveProductInput,
): Record<'en' | 'ko', string> {
  const clean = (locale: 'en' | 'ko') => {
    // A text area sends its line ends as CRLF.
    const html = description[locale].replaceAll('\r\n', '\n');
    return html === stored.description[locale] ? html : sanitizeBody(html);
  };
  return { en: clean('en'), ko: clean('ko') };
}

const withFormerStock = (stored: EditableProduct, input: SaveProductInput): EditableProduct => ({
  ...stored,
  variants: stored.variants.map((variant) => {
    const { stock = 0, stockSeen = 0 } = input.variants[variant.id] ?? {};
    return { ...variant, stock: variant.stock - (stock - stockSeen) };
  }),
});

async function writeProduct(tx: Transaction, input: SaveProductInput, version: number): Promise<void> {
  const { id, status, title, description } = input;
  const publishedAt =
    status === 'active' ? sql`coalesce(${products.publishedAt}, now())` : products.publishedAt;
  await tx.update(products).set({ status, version, publishedAt }).where(eq(products.id, id));
  for (const locale of ['en', 'ko'] as const) {
    const words = { title: title[locale], description: description[locale] };
    const ofLocale = and(eq(productTranslations.productId, id), eq(productTranslations.locale, locale));
    // Without a Korean title the English one is shown, so the row goes.
    if (words.title === '' && words.description === '') await tx.delete(productTranslations).where(ofLocale);
    else {
      await tx
        .insert(productTranslations)
        .values({ productId: id, locale, ...words, title: words.title || title.en })
        .onConflictDoUpdate({
          target: [productTranslations.productId, productTranslations.locale],
          set: { ...words, title: words.title || title.en },
        });
    }
  }
}

async function writePrices(tx: Transaction, stored: EditableProduct, input: SaveProductInput): Promise<void> {
  for (const before of stored.variants) {
    const after = input.variants[before.id];
    if (!after || (after.price === before.price && after.compareAt === before.compareAt)) continue;
    const row = { amount: after.price, compareAtAmount: after.compareAt };
    await tx
      .insert(prices)
      .values({ variantId: before.id, currency: shopCurrency, ...row })
      .onConflictDoUpdate({
        target: [prices.variantId, prices.currency],
        set: { ...row, updatedAt: new Date() },
      });
  }
}

async function recordAudit(
  tx: Transaction,
  productId: string,
  difference: Difference,
  actor: Actor,
): Promise<void> {
  await tx.insert(auditEntries).values({
    actorId: actor.id,
    actorEmail: actor.email,
    action: 'product.save',
    entityType: 'product',
    entityId: productId,
    requestId: actor.requestId,
    ...difference,
  });
}

async function staleTags(tx: Transaction, { id, handle }: EditableProduct): Promise<string[]> {
  const shown = [{ id, handle }, ...(await listBundlesWith(tx, [id]))];
  const memberships = await tx
    .selectDistinct({ handle: collections.handle })
    .from(collectionProducts)
    .innerJoin(collections, eq(collections.id, collectionProducts.collectionId))
    .where(
      inArray(
        collectionProducts.productId,
        shown.map((product) => product.id),
      ),
    );
  return [
    ...shown.map((product) => tags.product(product.handle)),
    tags.listings,
    ...memberships.map((one) => tags.collection(one.handle)),
  ];
}
