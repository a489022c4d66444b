import { inArray, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { inventoryAdjustments, inventoryLevels, locations } from '#db/schema/index.ts';

export interface StockChange {
  variantId: string;
  /** Units more or less than now; never 0. */
  delta: number;
}

interface Level {
  variantId: string;
  locationId: string;
  available: number;
}

export interface StockOutcome {
  /** Variants that no longer have as many as are taken away; then the caller must roll back. */
  short: string[];
  /** What each variant had and has over all locations. */
  moved: { variantId: string; before: number; after: number }[];
}

/**
 * Corrects what can be sold, and records each correction. Units come to the first location, and are taken from
 * the first that has them.
 */
export async function changeStock(
  tx: Transaction,
  changes: readonly StockChange[],
  actorId: string,
): Promise<StockOutcome> {
  if (changes.length === 0) return { short: [], moved: [] };
  const levels = await lockLevels(tx, changes);
  const first = await firstLocation(tx);
  const short: string[] = [];
  const moves = changes.flatMap(({ variantId, delta }) => {
    const ofVariant = levels.filter((level) => level.variantId === variantId);
    const parts =
      delta > 0 ? [{ locationId: ofVariant[0]?.locationId ?? first, delta }] : takeFrom(ofVariant, -delta);
    if (!parts) short.push(variantId);
    return (parts ?? []).map((part) => ({ ...part, variantId }));
  });
  if (short.length > 0) return { short, moved: [] };
  for (const { variantId, locationId, delta } of moves) {
    await tx
      .insert(inventoryLevels)
      .values({ variantId, locationId, available: Math.max(delta, 0) })
      .onConflictDoUpdate({
        target: [inventoryLevels.variantId, inventoryLevels.locationId],
        set: { available: sql`${inventoryLevels.available} + ${delta}`, updatedAt: new Date() },
      });
  }
  await tx
    .insert(inventoryAdjustments)
    .values(moves.map((move) => ({ ...move, reason: 'correction' as const, actorId })));
  const moved = changes.map(({ variantId, delta }) => {
    const ofVariant = levels.filter((level) => level.variantId === variantId);
    const before = ofVariant.reduce((sum, { available }) => sum + available, 0);
    return { variantId, before, after: before + delta };
  });
  return { short, moved };
}

/** In the order in which everyone locks stock, so that an order under way cannot deadlock with us. */
async function lockLevels(tx: Transaction, changes: readonly StockChange[]): Promise<Level[]> {
  const ids = changes.map(({ variantId }) => variantId);
  await tx
    .select({ id: inventoryLevels.variantId })
    .from(inventoryLevels)
    .where(inArray(inventoryLevels.variantId, ids))
    .orderBy(inventoryLevels.variantId, inventoryLevels.locationId)
    .for('update');
  return tx
    .select({
      variantId: inventoryLevels.variantId,
      locationId: inventoryLevels.locationId,
      available: inventoryLevels.available,
    })
    .from(inventoryLevels)
    .innerJoin(locations, sql`${locations.id} = ${inventoryLevels.locationId}`)
    .where(inArray(inventoryLevels.variantId, ids))
    .orderBy(locations.priority, locations.id);
}

async function firstLocation(tx: Transaction): Promise<string> {
  const [location] = await tx
    .select({ id: locations.id })
    .from(locations)
    .orderBy(locations.priority, locations.id)
    .limit(1);
  if (!location) throw new Error('the shop has no location for stock');
  return location.id;
}

/** Null when the levels together do not have so many. */
function takeFrom(
  levels: readonly Level[],
  quantity: number,
): { locationId: string; delta: number }[] | null {
  let left = quantity;
  const parts: { locationId: string; delta: number }[] = [];
  for (const { locationId, available } of levels) {
    const taken = Math.min(left, available);
    if (taken > 0) parts.push({ locationId, delta: -taken });
    left -= taken;
  }
  return left === 0 ? parts : null;
}
