import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  char,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { locale, products } from './catalog.ts';
import { at, createdAt, id, updatedAt } from './columns.ts';

export const role = pgEnum('role', ['customer', 'owner', 'marketer', 'fulfilment', 'support']);
export const tokenPurpose = pgEnum('token_purpose', [
  'confirm_email',
  'reset_password',
  'change_email',
  'newsletter',
]);

/** Who logs in: customers and staff alike. */
export const users = pgTable(
  'users',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull().default(''),
    /** Null for those who only sign in through another provider. */
    passwordHash: text(),
    role: role().notNull().default('customer'),
    emailVerifiedAt: at(),
    /** Sealed. Of the second factor: set up once `totpConfirmedAt` says that a code of it was right. */
    totpSecret: text(),
    totpConfirmedAt: at(),
    /** The step of the last code taken: none of that step or before is taken again. */
    totpLastStep: bigint({ mode: 'number' }),
    disabledAt: at(),
    /** Grows when all sessions are ended at once; a token with an older one is refused. */
    sessionEpoch: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('users_email_unique').on(sql`lower(${t.email})`),
    check('users_email_check', sql`${t.email} LIKE '%_@_%'`),
  ],
);

export const userAccounts = pgTable(
  'user_accounts',
  {
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] }), index().on(t.userId)],
);

/** What lets somebody in whose second factor is lost, once each. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** SHA-256 of its 80 random bits. */
    codeHash: text().notNull(),
    usedAt: at(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
);

export const userSessions = pgTable(
  'user_sessions',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    userAgent: text(),
    ipAddress: text(),
    createdAt: createdAt(),
    lastSeenAt: at().notNull().defaultNow(),
    endedAt: at(),
  },
  (t) => [index().on(t.userId)],
);

export const verificationTokens = pgTable(
  'verification_tokens',
  {
    /** SHA-256 of what was mailed: the database never holds a usable one. */
    tokenHash: text().primaryKey(),
    /** Null for a sign-up: the account is made when its mail is confirmed. */
    userId: uuid().references(() => users.id, { onDelete: 'cascade' }),
    purpose: tokenPurpose().notNull(),
    /** What is confirmed by using it. */
    email: text().notNull(),
    /** Of a sign-up. */
    name: text(),
    passwordHash: text(),
    expiresAt: at().notNull(),
    usedAt: at(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.userId),
    index().on(t.expiresAt),
    check(
      'verification_tokens_whose_check',
      sql`(${t.purpose} = 'confirm_email') = (${t.userId} IS NULL AND ${t.passwordHash} IS NOT NULL)`,
    ),
  ],
);

/** Who buys. */
export const customers = pgTable(
  'customers',
  {
    id: id(),
    userId: uuid()
      .unique()
      .references(() => users.id, { onDelete: 'set null' }),
    email: text().notNull(),
    name: text().notNull().default(''),
    phone: text(),
    locale: locale().notNull().default('en'),
    acceptsMarketing: boolean().notNull().default(false),
    note: text(),
    /** Their cart, from whichever browser: an id that no guest ever held. */
    cartId: text().unique(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index('customers_email_lower').on(sql`lower(${t.email})`)],
);

export const addresses = pgTable(
  'addresses',
  {
    id: id(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    line1: text().notNull(),
    line2: text(),
    city: text().notNull(),
    region: text(),
    postalCode: text().notNull(),
    /** ISO 3166-1 alpha-2. */
    country: char({ length: 2 }).notNull(),
    phone: text(),
    isDefault: boolean().notNull().default(false),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index().on(t.customerId),
    uniqueIndex('addresses_one_default').on(t.customerId).where(sql`is_default`),
    check('addresses_country_check', sql`${t.country} ~ '^[A-Z]{2}$'`),
  ],
);

/** A customer's, or a guest's: then its id in the sealed session is what makes it theirs. */
export const wishlists = pgTable(
  'wishlists',
  {
    id: id(),
    customerId: uuid()
      .unique()
      .references(() => customers.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index('wishlists_guests').on(t.updatedAt).where(sql`customer_id IS NULL`)],
);

export const wishlistItems = pgTable(
  'wishlist_items',
  {
    wishlistId: uuid()
      .notNull()
      .references(() => wishlists.id, { onDelete: 'cascade' }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.wishlistId, t.productId] }), index().on(t.productId)],
);
