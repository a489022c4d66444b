import { sql } from 'drizzle-orm';
import { bigint, char, timestamp, uuid } from 'drizzle-orm/pg-core';

/** UUIDv7 keys: made anywhere, ordered by time, so bulk writes know their ids before they are sent. */
export const id = () => uuid().primaryKey().default(sql`uuidv7()`);

/** Integer minor units; the currency stands in a column beside it. */
export const money = () => bigint({ mode: 'number' });

/** ISO 4217. */
export const currency = () => char({ length: 3 }).notNull();

export const at = () => timestamp({ withTimezone: true, mode: 'date' });

export const createdAt = () => at().notNull().defaultNow();

export const updatedAt = () =>
  at()
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date());
