import type { Database, Transaction } from '#db/client.ts';
import { type Actor, recordAudit } from '../../audit.ts';
import { Problem } from '../../errors.ts';
import { announceStock } from '../../inventory/announce-stock.ts';
import { changeInCampaign } from '../../publishing/campaigns/edit-campaign.ts';
import { type Edit, publishDraft, saveDraft } from '../../publishing/drafts.ts';
import { keyOf } from '../../publishing/open-documents.ts';
import { transact } from '../../transact.ts';
import { changeStock } from './change-stock.ts';
import { type ProductVariant, toEdit, withFormNames } from './product-fields.ts';
import { listVariants } from './queries.ts';
import type { SaveProductInput } from './schema.ts';

export interface SavedProduct {
  version: number | null;
  changed: boolean;
  receiptId: string | null;
}

/**
 * Publishes what the desk edited, with what was drafted before, in one transaction on the primary. Stock is no part of
 * the document: it changes by the difference, at once, and first, as an order locks stock first, too.
 *
 * @throws Problem 404 `not_found`; 409 `edit_conflict` with the fields that somebody else changed meanwhile; 409
 * `stock_sold` with the fields whose units were sold meanwhile; 422 `unpublishable`
 */
export async function publishProduct(
  db: Database,
  input: SaveProductInput,
  actor: Actor,
): Promise<SavedProduct> {
  return transact(db, async (tx) => {
    const variants = await requireVariants(tx, input);
    const moved = await correctStock(tx, variants, input, actor);
    const key = { kind: 'product' as const, id: input.id };
    const { documents, receiptId } = await withFormNames(variants, () =>
      publishDraft(tx, key, toEdit(variants, input), actor),
    );
    await announceStock(
      tx,
      moved.map((change) => ({ ...change, isComponent: true })),
    );
    const version = documents.get(keyOf(key))?.version ?? null;
    return { version, changed: receiptId !== null || moved.length > 0, receiptId };
  });
}

/** Stock is never drafted. @throws Problem as `publishProduct` does */
export async function draftProduct(
  db: Database,
  input: SaveProductInput,
  actor: Actor,
): Promise<SavedProduct> {
  const keep = (edit: Edit) => saveDraft(db, { kind: 'product', id: input.id }, edit, actor);
  return unpublished(db, input, keep);
}

/** @throws Problem as `publishProduct` does; 409 `campaign_is_live` */
export async function changeProductInCampaign(
  db: Database,
  campaignId: string,
  input: SaveProductInput,
  actor: Actor,
): Promise<SavedProduct> {
  const keep = (edit: Edit) =>
    changeInCampaign(db, campaignId, { kind: 'product', id: input.id }, edit, actor);
  return unpublished(db, input, keep);
}

async function unpublished(
  db: Database,
  input: SaveProductInput,
  keep: (edit: Edit) => Promise<{ changed: boolean }>,
): Promise<SavedProduct> {
  const variants = await requireVariants(db, input);
  const { changed } = await withFormNames(variants, () => keep(toEdit(variants, input)));
  return { version: null, changed, receiptId: null };
}

/** Variants of another product, or deleted meanwhile, are refused before anything is written. */
async function requireVariants(
  db: Database | Transaction,
  input: SaveProductInput,
): Promise<ProductVariant[]> {
  const variants = await listVariants(db, input.id);
  const known = new Set(variants.map(({ id }) => id));
  const unknown = Object.keys(input.variants).filter((id) => !known.has(id));
  if (unknown.length === 0) return variants;
  const errors = unknown.map((id) => ({ path: `variants.${id}.price`, message: 'unknown_variant' }));
  throw new Problem(409, 'unknown_variant', { errors });
}

async function correctStock(
  tx: Transaction,
  variants: readonly ProductVariant[],
  input: SaveProductInput,
  actor: Actor,
) {
  const changes = Object.entries(input.variants)
    .map(([variantId, { stock, stockSeen }]) => ({ variantId, delta: stock - stockSeen }))
    .filter(({ delta }) => delta !== 0);
  const { short, moved } = await changeStock(tx, changes, actor.id);
  if (short.length > 0) {
    const errors = short.map((id) => ({ path: `variants.${id}.stock`, message: 'stock_sold' }));
    throw new Problem(409, 'stock_sold', { errors });
  }
  if (moved.length > 0) await recordStock(tx, variants, input, moved, actor);
  return moved;
}

async function recordStock(
  tx: Transaction,
  variants: readonly ProductVariant[],
  input: SaveProductInput,
  moved: readonly { variantId: string; before: number; after: number }[],
  actor: Actor,
): Promise<void> {
  const fieldOf = (variantId: string) =>
    `variants.${variants.find(({ id }) => id === variantId)?.sku ?? variantId}.stock`;
  await recordAudit(tx, actor, {
    action: 'product.stock',
    entity: { type: 'product', id: input.id, label: input.title.en },
    before: Object.fromEntries(moved.map(({ variantId, before }) => [fieldOf(variantId), before])),
    after: Object.fromEntries(moved.map(({ variantId, after }) => [fieldOf(variantId), after])),
  });
}
