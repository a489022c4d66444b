import { relations } from 'drizzle-orm';
import {
  media,
  prices,
  productMedia,
  productOptions,
  productOptionValues,
  products,
  productTranslations,
  variants,
} from './catalog.ts';

/** What a product is read with, in one statement. */
export const productsRelations = relations(products, ({ many }) => ({
  translations: many(productTranslations),
  options: many(productOptions),
  variants: many(variants),
  media: many(productMedia),
}));

export const productTranslationsRelations = relations(productTranslations, ({ one }) => ({
  product: one(products, { fields: [productTranslations.productId], references: [products.id] }),
}));

export const productOptionsRelations = relations(productOptions, ({ one, many }) => ({
  product: one(products, { fields: [productOptions.productId], references: [products.id] }),
  values: many(productOptionValues),
}));

export const productOptionValuesRelations = relations(productOptionValues, ({ one }) => ({
  option: one(productOptions, { fields: [productOptionValues.optionId], references: [productOptions.id] }),
}));

export const variantsRelations = relations(variants, ({ one, many }) => ({
  product: one(products, { fields: [variants.productId], references: [products.id] }),
  prices: many(prices),
}));

export const pricesRelations = relations(prices, ({ one }) => ({
  variant: one(variants, { fields: [prices.variantId], references: [variants.id] }),
}));

export const productMediaRelations = relations(productMedia, ({ one }) => ({
  product: one(products, { fields: [productMedia.productId], references: [products.id] }),
  media: one(media, { fields: [productMedia.mediaId], references: [media.id] }),
}));
