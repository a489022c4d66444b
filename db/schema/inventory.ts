import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  pgView,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { variants } from './catalog.ts';
import { at, createdAt, id, updatedAt } from './columns.ts';

export const inventoryReason = pgEnum('inventory_reason', [
  'received',
  'correction',
  'damaged',
  'order',
  'cancellation',
  'return',
  'import',
]);

export const locations = pgTable('locations', {
  id: id(),
  handle: text().notNull().unique(),
  name: text().notNull(),
  /** Stock is taken from the lowest first. */
  priority: integer().notNull().default(0),
});

export const inventoryLevels = pgTable(
  'inventory_levels',
  {
    variantId: uuid()
      .notNull()
      .references(() => variants.id, { onDelete: 'cascade' }),
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'restrict' }),
    /** What can be sold: on hand less reserved. */
    available: integer().notNull().default(0),
    reserved: integer().notNull().default(0),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.variantId, t.locationId] }),
    index().on(t.locationId),
    index('inventory_levels_low').on(t.available, t.variantId).where(sql`available BETWEEN 1 AND 5`),
    check('inventory_levels_available_check', sql`${t.available} >= 0`),
    check('inventory_levels_reserved_check', sql`${t.reserved} >= 0`),
  ],
);

/**
 * What a bundle is made of: its stock is theirs, and an order of it takes them. A component is no bundle itself; a level
 * of the bundle's own counts nothing.
 */
export const bundleComponents = pgTable(
  'bundle_components',
  {
    bundleId: uuid()
      .notNull()
      .references(() => variants.id, { onDelete: 'cascade' }),
    /** Has to stay while a bundle promises it. */
    componentId: uuid()
      .notNull()
      .references(() => variants.id, { onDelete: 'restrict' }),
    /** In one bundle. */
    quantity: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.bundleId, t.componentId] }),
    index().on(t.componentId),
    check('bundle_components_quantity_check', sql`${t.quantity} > 0`),
    check('bundle_components_self_check', sql`${t.bundleId} <> ${t.componentId}`),
  ],
);

/** What can be sold of each variant over all locations; of a bundle, as many as its components make up. */
export const variantStock = pgView('variant_stock', {
  variantId: uuid().notNull(),
  available: integer().notNull(),
}).as(sql`
  SELECT v.id AS variant_id, coalesce(
    (
      SELECT min(coalesce((SELECT sum(i.available) FROM inventory_levels i WHERE i.variant_id = b.component_id), 0) / b.quantity)
      FROM bundle_components b WHERE b.bundle_id = v.id
    ),
    (SELECT sum(i.available) FROM inventory_levels i WHERE i.variant_id = v.id),
    0
  )::int AS available
  FROM variants v`);

export const inventoryAdjustments = pgTable(
  'inventory_adjustments',
  {
    id: id(),
    variantId: uuid().notNull(),
    locationId: uuid().notNull(),
    delta: integer().notNull(),
    reason: inventoryReason().notNull(),
    note: text(),
    actorId: uuid(),
    /** Of the form that asked for it: sent twice, it is done once. */
    operationId: text(),
    orderId: uuid(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      columns: [t.variantId, t.locationId],
      foreignColumns: [inventoryLevels.variantId, inventoryLevels.locationId],
    }).onDelete('cascade'),
    index().on(t.variantId, t.locationId),
    uniqueIndex('inventory_adjustments_operation').on(t.operationId).where(sql`operation_id IS NOT NULL`),
    index().on(t.orderId),
    check('inventory_adjustments_delta_check', sql`${t.delta} <> 0`),
  ],
);

/** Units of a limited drop that are kept for a cart until a moment; a bundle's are its components'. */
export const reservations = pgTable(
  'reservations',
  {
    id: id(),
    variantId: uuid()
      .notNull()
      .references(() => variants.id, { onDelete: 'cascade' }),
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'restrict' }),
    cartId: text().notNull(),
    quantity: integer().notNull(),
    expiresAt: at().notNull(),
    releasedAt: at(),
    /** The order that took them; one that is not paid gives them back while there is time. */
    orderId: uuid(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('reservations_one_live')
      .on(t.cartId, t.variantId, t.locationId)
      .where(sql`released_at IS NULL`),
    index().on(t.variantId),
    index().on(t.locationId),
    index().on(t.cartId),
    index().on(t.orderId),
    index().on(t.expiresAt).where(sql`released_at IS NULL`),
    check('reservations_quantity_check', sql`${t.quantity} > 0`),
  ],
);
