import { z } from 'zod';

/** What `promotions.terms` holds: what a promotion applies to, and how buy-x-get-y counts. */
export const promotionTermsSchema = z.object({
  /** Products of these collections only; everything where it is empty. */
  collectionIds: z.array(z.uuid()).default([]),
  buyQuantity: z.number().int().min(1).max(100).default(1),
  getQuantity: z.number().int().min(1).max(100).default(1),
  /** Off each unit that one gets; 10000 makes it free. */
  getBasisPoints: z.number().int().min(1).max(10_000).default(10_000),
});

export type PromotionTerms = z.infer<typeof promotionTermsSchema>;

/** As the arithmetic needs it; dates and limits were checked where it was read. */
export interface Promotion {
  id: string;
  /** The code it was asked for by, null for one that applies by itself. */
  codeId: string | null;
  title: string;
  kind: 'percentage' | 'fixed_amount' | 'buy_x_get_y' | 'free_shipping';
  /** Basis points of a percentage, minor units of a fixed amount. */
  value: number;
  /** Minor units of what it applies to, before any discount. */
  minimumSubtotal: number;
  isCombinable: boolean;
  terms: PromotionTerms;
}

/** What of a line matters to promotions. */
export interface PromotableLine {
  /** Minor units. */
  unitPrice: number;
  quantity: number;
  collectionIds: readonly string[];
}

export interface AppliedDiscount {
  promotionId: string;
  codeId: string | null;
  title: string;
  lines: number[];
  shipping: number;
}
