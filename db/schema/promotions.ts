import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { publishStatus } from './catalog.ts';
import { at, createdAt, id, money, updatedAt } from './columns.ts';
import { orders } from './orders.ts';
import { customers } from './users.ts';

export const promotionKind = pgEnum('promotion_kind', [
  'percentage',
  'fixed_amount',
  'buy_x_get_y',
  'free_shipping',
]);

export const promotions = pgTable(
  'promotions',
  {
    id: id(),
    title: text().notNull(),
    kind: promotionKind().notNull(),
    status: publishStatus().notNull().default('draft'),
    /** Applies without a code. */
    isAutomatic: boolean().notNull().default(false),
    isCombinable: boolean().notNull().default(false),
    /** Percentage in basis points, or minor units, or none for free shipping. */
    value: money().notNull().default(0),
    minimumSubtotal: money().notNull().default(0),
    /** What it applies to and the buy-x-get-y terms: collection ids, quantities. */
    terms: jsonb().notNull().default({}),
    usageLimit: integer(),
    usageLimitPerCustomer: integer(),
    usedCount: integer().notNull().default(0),
    startsAt: at(),
    endsAt: at(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check(
      'promotions_value_check',
      sql`${t.value} >= 0 AND (${t.kind} <> 'percentage' OR ${t.value} <= 10000)`,
    ),
    check('promotions_minimum_check', sql`${t.minimumSubtotal} >= 0`),
    check('promotions_dates_check', sql`${t.endsAt} > ${t.startsAt}`),
    check(
      'promotions_usage_check',
      sql`${t.usedCount} >= 0 AND (${t.usageLimit} IS NULL OR ${t.usedCount} <= ${t.usageLimit})`,
    ),
  ],
);

export const discountCodes = pgTable(
  'discount_codes',
  {
    id: id(),
    promotionId: uuid()
      .notNull()
      .references(() => promotions.id, { onDelete: 'cascade' }),
    code: text().notNull(),
    usageLimit: integer(),
    usedCount: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('discount_codes_code_unique').on(sql`upper(${t.code})`),
    index().on(t.promotionId),
    check(
      'discount_codes_usage_check',
      sql`${t.usedCount} >= 0 AND (${t.usageLimit} IS NULL OR ${t.usedCount} <= ${t.usageLimit})`,
    ),
  ],
);

export const promotionRedemptions = pgTable(
  'promotion_redemptions',
  {
    id: id(),
    promotionId: uuid()
      .notNull()
      .references(() => promotions.id, { onDelete: 'restrict' }),
    codeId: uuid().references(() => discountCodes.id, { onDelete: 'set null' }),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    customerId: uuid().references(() => customers.id, { onDelete: 'set null' }),
    email: text().notNull(),
    amount: money().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique().on(t.promotionId, t.orderId),
    index().on(t.codeId),
    index().on(t.orderId),
    index().on(t.customerId),
    index('promotion_redemptions_email_lower').on(t.promotionId, sql`lower(${t.email})`),
    check('promotion_redemptions_amount_check', sql`${t.amount} >= 0`),
  ],
);
