import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { inventoryAdjustments, inventoryLevels, locations, variants } from '#db/schema/index.ts';
import { type Actor, recordAudit } from '../audit.ts';
import { notFound, Problem } from '../errors.ts';
import { transact } from '../transact.ts';
import { announceStock } from './announce-stock.ts';
import { listChanges } from './stock.ts';
import { lockLevels } from './take-stock.ts';

/** Why people change stock; orders, returns and imports have reasons of their own. */
export const adjustmentReasons = ['received', 'correction', 'damaged'] as const;

export interface Adjustment {
  variantId: string;
  locationId: string;
  /** Units more or less than now; never 0. */
  delta: number;
  reason: (typeof adjustmentReasons)[number];
  note: string;
  /** Of the form that asks: sent twice, it is done once. */
  operationId: string;
}

/**
 * Changes what can be sold of a variant at one location, with its reason, and audited.
 * @returns whether an earlier request had done it
 * @throws Problem 404 `not_found`; 409 `stock_sold` where fewer are left than are taken away, `is_bundle` for what has
 * no stock of its own
 */
export function adjustStock(
  db: Database,
  adjustment: Adjustment,
  actor: Actor,
): Promise<{ replayed: boolean }> {
  const { variantId, locationId, delta, reason, note, operationId } = adjustment;
  return transact(db, async (tx) => {
    const { sku, location } = await requirePlace(tx, adjustment);
    await tx.insert(inventoryLevels).values({ variantId, locationId }).onConflictDoNothing();
    const levels = await lockLevels(tx, [variantId]);
    if (await isDone(tx, operationId)) return { replayed: true };
    const level = levels.find((each) => each.variantId === variantId && each.locationId === locationId);
    // A bundle's levels are its components'.
    if (!level) throw new Problem(409, 'is_bundle', { detail: 'Its stock is that of its parts.' });
    const available = level.available + delta;
    if (available < 0) throw new Problem(409, 'stock_sold', { detail: `${level.available} are left.` });
    await tx
      .update(inventoryLevels)
      .set({ available, updatedAt: new Date() })
      .where(sql`variant_id = ${variantId} AND location_id = ${locationId}`);
    await tx
      .insert(inventoryAdjustments)
      .values({ variantId, locationId, delta, reason, note: note || null, actorId: actor.id, operationId });
    await announceStock(tx, listChanges(levels, [{ variantId, locationId, quantity: -delta }]));
    await recordAudit(tx, actor, {
      action: 'stock.adjust',
      entity: { type: 'variant', id: variantId, label: sku },
      before: { available: level.available },
      after: { available, location, reason, note },
    });
    return { replayed: false };
  });
}

async function requirePlace(
  tx: Transaction,
  { variantId, locationId }: Adjustment,
): Promise<{ sku: string; location: string }> {
  const [found] = await tx
    .select({ sku: variants.sku, location: locations.name })
    .from(variants)
    .innerJoin(locations, eq(locations.id, locationId))
    .where(eq(variants.id, variantId));
  if (!found) throw notFound();
  return found;
}

async function isDone(tx: Transaction, operationId: string): Promise<boolean> {
  const [done] = await tx
    .select({ id: inventoryAdjustments.id })
    .from(inventoryAdjustments)
    .where(eq(inventoryAdjustments.operationId, operationId));
  return done !== undefined;
}
