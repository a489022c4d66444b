import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
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
    orderId: uuid(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      columns: [t.variantId, t.locationId],
      foreignColumns: [inventoryLevels.variantId, inventoryLevels.locationId],
    }).onDelete('cascade'),
    index().on(t.variantId, t.locationId),
    index().on(t.orderId),
    check('inventory_adjustments_delta_check', sql`${t.delta} <> 0`),
  ],
);

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
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.variantId),
    index().on(t.locationId),
    index().on(t.cartId),
    index().on(t.expiresAt).where(sql`released_at IS NULL`),
    check('reservations_quantity_check', sql`${t.quantity} > 0`),
  ],
);
