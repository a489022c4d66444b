import { z } from 'zod';

/** The shape every way into the catalog speaks: own seed, fashion file, Shopify CSV, the desk. */

export const handleSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

const localized = <T extends z.ZodType>(text: T) => z.object({ en: text, ko: text.optional() });

const minorUnits = z.int().min(0).max(1_000_000_000);

const optionValueInputSchema = z.object({
  value: z.string().trim().min(1).max(100),
  ko: z.string().trim().max(100).optional(),
  /** `#rrggbb` of the cloth, for colours. */
  swatch: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
});

const variantInputSchema = z.object({
  sku: z.string().trim().min(1).max(120),
  /** One value per option, in the order of `options`; empty for a product without options. */
  options: z.array(z.string().trim().min(1).max(100)).max(3),
  price: minorUnits,
  compareAtPrice: minorUnits.nullable(),
  quantity: z.int().min(0).max(10_000_000),
  weightGrams: z.int().min(0).max(1_000_000),
  barcode: z.string().trim().max(64).optional(),
  requiresShipping: z.boolean().default(true),
  taxable: z.boolean().default(true),
});

const imageInputSchema = z.object({
  /** A path under `public/` (`/media/…`) or an absolute https address. */
  src: z.string().min(1).max(2000),
  alt: localized(z.string().max(500)),
  width: z.int().positive(),
  height: z.int().positive(),
  /** The first option's value this picture shows, when it shows one (`Ink`). */
  optionValue: z.string().max(100).optional(),
});

export const productInputSchema = z.object({
  handle: handleSchema,
  status: z.enum(['draft', 'active', 'archived']),
  title: localized(z.string().trim().min(1).max(255)),
  /** Sanitized HTML: p, ul, ol, li, strong, em, br, a. */
  description: localized(z.string().max(60_000)),
  vendor: z.string().trim().max(255),
  /** Shopify's product type, e.g. `T-Shirt`. */
  type: z.string().trim().max(255),
  gender: z.enum(['women', 'men', 'unisex', 'girls', 'boys']).nullable(),
  tags: z.array(z.string().trim().min(1).max(255)).max(250),
  seo: z.object({ title: z.string().max(255), description: z.string().max(1000) }).optional(),
  options: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(100),
        ko: z.string().trim().max(100).optional(),
        values: z.array(optionValueInputSchema).min(1).max(250),
      }),
    )
    .max(3),
  variants: z.array(variantInputSchema).min(1).max(2048),
  images: z.array(imageInputSchema).max(250),
  publishedAt: z.date().optional(),
});

export const collectionInputSchema = z.object({
  handle: handleSchema,
  title: localized(z.string().trim().min(1).max(255)),
  description: localized(z.string().max(10_000)),
  /** Product handles in their order, or a rule over products. */
  products: z.array(handleSchema),
  image: z.string().max(2000).optional(),
});

export type ProductInput = z.infer<typeof productInputSchema>;
export type VariantInput = z.infer<typeof variantInputSchema>;
export type CollectionInput = z.infer<typeof collectionInputSchema>;
