import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, createdAt, currency, id, money, updatedAt } from './columns.ts';
import { mediaFiles } from './media.ts';

export const locale = pgEnum('locale', ['en', 'ko']);
export const publishStatus = pgEnum('publish_status', ['draft', 'active', 'archived']);
export const gender = pgEnum('gender', ['women', 'men', 'unisex', 'girls', 'boys']);
export const collectionKind = pgEnum('collection_kind', ['manual', 'rule']);
export const collectionSort = pgEnum('collection_sort', [
  'manual',
  'newest',
  'price_asc',
  'price_desc',
  'best_selling',
]);

const handleCheck = (name: string, column: AnyPgColumn) =>
  check(name, sql`${column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`);

export const categories = pgTable(
  'categories',
  {
    id: id(),
    parentId: uuid().references((): AnyPgColumn => categories.id, { onDelete: 'restrict' }),
    handle: text().notNull().unique(),
    position: integer().notNull().default(0),
  },
  (t) => [handleCheck('categories_handle_check', t.handle), index().on(t.parentId)],
);

export const categoryTranslations = pgTable(
  'category_translations',
  {
    categoryId: uuid()
      .notNull()
      .references(() => categories.id, { onDelete: 'cascade' }),
    locale: locale().notNull(),
    title: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.categoryId, t.locale] })],
);

export const products = pgTable(
  'products',
  {
    id: id(),
    /** The archive number printed beside the name (No. 014). */
    number: integer().notNull().generatedAlwaysAsIdentity().unique(),
    handle: text().notNull().unique(),
    status: publishStatus().notNull().default('draft'),
    vendor: text().notNull().default(''),
    type: text().notNull().default(''),
    gender: gender(),
    tags: text().array().notNull().default(sql`'{}'`),
    categoryId: uuid().references(() => categories.id, { onDelete: 'set null' }),
    sizeChart: jsonb(),
    publishedAt: at(),
    /** Of a limited drop: how long its units are kept for a cart that has them. Null where they are not. */
    reserveMinutes: smallint(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    handleCheck('products_handle_check', t.handle),
    check('products_reserve_check', sql`${t.reserveMinutes} BETWEEN 1 AND 120`),
    index().on(t.categoryId),
    index().on(t.publishedAt.desc(), t.id.desc()).where(sql`status = 'active'`),
    index().using('gin', t.tags),
  ],
);

export const productTranslations = pgTable(
  'product_translations',
  {
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    locale: locale().notNull(),
    title: text().notNull(),
    /** Sanitized HTML. */
    description: text().notNull().default(''),
    seoTitle: text(),
    seoDescription: text(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.locale] }),
    index('product_translations_title_trgm').using('gin', sql`${t.title} gin_trgm_ops`),
  ],
);

export const productOptions = pgTable(
  'product_options',
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    nameKo: text(),
    position: smallint().notNull(),
  },
  (t) => [
    unique().on(t.productId, t.position),
    unique().on(t.productId, t.name),
    check('product_options_position_check', sql`${t.position} BETWEEN 1 AND 3`),
  ],
);

export const productOptionValues = pgTable(
  'product_option_values',
  {
    id: id(),
    optionId: uuid()
      .notNull()
      .references(() => productOptions.id, { onDelete: 'cascade' }),
    value: text().notNull(),
    valueKo: text(),
    position: smallint().notNull(),
    /** `#rrggbb` of the cloth. */
    swatch: text(),
  },
  (t) => [
    unique().on(t.optionId, t.value),
    check('product_option_values_swatch_check', sql`${t.swatch} ~ '^#[0-9a-f]{6}$'`),
  ],
);

const optionValue = () => uuid().references(() => productOptionValues.id, { onDelete: 'restrict' });

export const variants = pgTable(
  'variants',
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    sku: text().notNull().unique(),
    position: smallint().notNull(),
    /** At most three options, as everywhere in the trade: three keys instead of a join table. */
    option1ValueId: optionValue(),
    option2ValueId: optionValue(),
    option3ValueId: optionValue(),
    barcode: text(),
    weightGrams: integer().notNull().default(0),
    requiresShipping: boolean().notNull().default(true),
    taxable: boolean().notNull().default(true),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('variants_product_options_unique')
      .on(t.productId, t.option1ValueId, t.option2ValueId, t.option3ValueId)
      .nullsNotDistinct(),
    index().on(t.option1ValueId),
    index().on(t.option2ValueId),
    index().on(t.option3ValueId),
    check('variants_weight_check', sql`${t.weightGrams} >= 0`),
  ],
);

export const prices = pgTable(
  'prices',
  {
    variantId: uuid()
      .notNull()
      .references(() => variants.id, { onDelete: 'cascade' }),
    currency: currency(),
    amount: money().notNull(),
    compareAtAmount: money(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.variantId, t.currency] }),
    check('prices_amount_check', sql`${t.amount} >= 0`),
    check('prices_compare_at_check', sql`${t.compareAtAmount} > ${t.amount}`),
  ],
);

export const media = pgTable(
  'media',
  {
    id: id(),
    /** A path of this store, an absolute address, or `pending:<digest>`: pages show paths alone. */
    src: text().notNull().unique(),
    /** What the file was called; at first what the desk calls the picture. */
    name: text().notNull().default(''),
    altEn: text().notNull().default(''),
    altKo: text().notNull().default(''),
    /** What was uploaded; null for what comes with the code, or from elsewhere. */
    digest: text().references(() => mediaFiles.digest),
    /** Uploaded in its place: shown once its renditions are there. */
    nextDigest: text().references(() => mediaFiles.digest),
    mimeType: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: integer(),
    focalX: doublePrecision().notNull().default(0.5),
    focalY: doublePrecision().notNull().default(0.5),
    /** A tiny data URL shown until the picture is there. */
    placeholder: text(),
    /** Grows with each edit; an editor that saves an older one is told. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index().on(t.digest),
    index().on(t.nextDigest),
    index('media_words_trgm').using(
      'gin',
      sql`(${t.name} || ' ' || ${t.altEn} || ' ' || ${t.altKo}) gin_trgm_ops`,
    ),
    check('media_size_check', sql`${t.width} > 0 AND ${t.height} > 0`),
    check('media_focal_check', sql`${t.focalX} BETWEEN 0 AND 1 AND ${t.focalY} BETWEEN 0 AND 1`),
  ],
);

export const productMedia = pgTable(
  'product_media',
  {
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    mediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: 'restrict' }),
    position: smallint().notNull(),
    optionValueId: uuid().references(() => productOptionValues.id, { onDelete: 'set null' }),
    altEn: text().notNull().default(''),
    altKo: text(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.position] }),
    index().on(t.mediaId),
    index().on(t.optionValueId),
  ],
);

export const productRelations = pgTable(
  'product_relations',
  {
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    relatedId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.relatedId] }),
    index().on(t.relatedId),
    check('product_relations_self_check', sql`${t.productId} <> ${t.relatedId}`),
  ],
);

export const collections = pgTable(
  'collections',
  {
    id: id(),
    handle: text().notNull().unique(),
    kind: collectionKind().notNull().default('manual'),
    /** For `rule`: conditions over gender, type, tags, vendor, price. */
    rule: jsonb(),
    sort: collectionSort().notNull().default('manual'),
    status: publishStatus().notNull().default('draft'),
    imageId: uuid().references(() => media.id, { onDelete: 'set null' }),
    position: integer().notNull().default(0),
    publishedAt: at(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    handleCheck('collections_handle_check', t.handle),
    index().on(t.imageId),
    check('collections_rule_check', sql`(${t.kind} = 'rule') = (${t.rule} IS NOT NULL)`),
  ],
);

export const collectionTranslations = pgTable(
  'collection_translations',
  {
    collectionId: uuid()
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    locale: locale().notNull(),
    title: text().notNull(),
    description: text().notNull().default(''),
    seoTitle: text(),
    seoDescription: text(),
  },
  (t) => [primaryKey({ columns: [t.collectionId, t.locale] })],
);

/** Membership of both kinds; for `rule` collections the write path keeps it. */
export const collectionProducts = pgTable(
  'collection_products',
  {
    collectionId: uuid()
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    position: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.collectionId, t.productId] }),
    index().on(t.collectionId, t.position, t.productId),
    index().on(t.productId),
  ],
);
