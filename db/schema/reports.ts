import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, money } from './columns.ts';

/** How often something happened in the store on a day, of those who agreed to be counted; nobody is in it. */
export const eventDays = pgTable(
  'event_days',
  {
    /** In the shop's time zone, as in all tables here. */
    day: date().notNull(),
    /** GA4's. */
    name: text().notNull(),
    /** What it happened to: a product's handle, the words of a search; empty where it is one thing. */
    key: text().notNull().default(''),
    count: integer().notNull(),
    /** In how many visits: a browser counts each kind once. */
    visits: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.name, t.key] })],
);

/** What was sold and paid back on a day, in the shop's currency; orders tell it, whoever agreed to be counted. */
export const salesDays = pgTable('sales_days', {
  day: date().primaryKey(),
  orders: integer().notNull(),
  units: integer().notNull(),
  /** Minor units. */
  total: money().notNull(),
  refunded: money().notNull(),
  summedAt: at().notNull().defaultNow(),
});

export const productSalesDays = pgTable(
  'product_sales_days',
  {
    day: date().notNull(),
    productHandle: text().notNull(),
    title: text().notNull(),
    units: integer().notNull(),
    total: money().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.productHandle] })],
);
