import { inArray, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { discountCodes, promotionRedemptions, promotions } from '#db/schema/index.ts';
import { type AppliedDiscount, type Promotion, promotionTermsSchema } from './types.ts';

/** Why a code takes nothing off. */
export type CodeProblem = 'unknown' | 'not_started' | 'ended' | 'used_up' | 'used_by_you' | 'minimum_not_met';

/** Whose uses count towards a limit per customer. */
export interface Redeemer {
  email: string;
  customerId: string | null;
}

/** A promotion with what decides whether it may still be used. */
export interface PromotionOffer extends Promotion {
  startsAt: Date | null;
  endsAt: Date | null;
  usageLimit: number | null;
  usageLimitPerCustomer: number | null;
  usedCount: number;
  codeUsageLimit: number | null;
  codeUsedCount: number;
  /** By this redeemer. */
  usedByYou: number;
}

/** As it was read for several carts at once. */
export interface FoundOffer extends PromotionOffer {
  isAutomatic: boolean;
  /** The code that led to it, as it was asked for; null for one that applies by itself. */
  askedCode: string | null;
}

type Row = Record<string, unknown> &
  Omit<FoundOffer, 'startsAt' | 'endsAt'> &
  Record<'startsAt' | 'endsAt', string | null>;

/** The active promotions that apply by themselves, and those that the codes stand for. */
export async function readOffers(
  db: Database | Transaction,
  codes: readonly (string | undefined)[],
  redeemer: Redeemer | null,
): Promise<FoundOffer[]> {
  const asked = [...new Set(codes.flatMap((code) => storable(code) ?? []))];
  const rows = await db.execute<Row>(sql`
    SELECT p.id, c.id AS "codeId", c.asked AS "askedCode", p.is_automatic AS "isAutomatic", p.title, p.kind,
      p.value::float AS value, p.terms,
      p.minimum_subtotal::float AS "minimumSubtotal", p.is_combinable AS "isCombinable",
      p.starts_at AS "startsAt", p.ends_at AS "endsAt", p.usage_limit AS "usageLimit",
      p.usage_limit_per_customer AS "usageLimitPerCustomer", p.used_count AS "usedCount",
      c.usage_limit AS "codeUsageLimit", coalesce(c.used_count, 0) AS "codeUsedCount",
      CASE WHEN p.usage_limit_per_customer IS NULL THEN 0 ELSE (
        SELECT count(*) FROM promotion_redemptions r
        WHERE r.promotion_id = p.id AND (
          lower(r.email) = lower(${redeemer?.email ?? null}::text) OR r.customer_id = ${redeemer?.customerId ?? null}::uuid)
      )::int END AS "usedByYou"
    FROM promotions p
    LEFT JOIN (
      SELECT d.*, a.code AS asked FROM unnest(${sql.param(asked)}::text[]) AS a (code)
      JOIN discount_codes d ON upper(d.code) = upper(a.code)
    ) c ON c.promotion_id = p.id
    WHERE p.status = 'active' AND (p.is_automatic OR c.id IS NOT NULL)
    ORDER BY p.id`);
  return rows.map((row) => ({
    ...row,
    terms: promotionTermsSchema.parse(row.terms),
    startsAt: row.startsAt === null ? null : new Date(row.startsAt),
    endsAt: row.endsAt === null ? null : new Date(row.endsAt),
  }));
}

/** Of those that were read for several, what one cart gets: each promotion once, by its own code where it has one. */
export function offersFor(found: readonly FoundOffer[], code: string | undefined): PromotionOffer[] {
  const own = found.filter(({ askedCode }) => askedCode !== null && askedCode === code);
  const others = new Map(
    found
      .filter(({ id, isAutomatic }) => isAutomatic && !own.some((offer) => offer.id === id))
      .map((offer) => [offer.id, { ...offer, codeId: null, codeUsageLimit: null, codeUsedCount: 0 }]),
  );
  return [...own, ...others.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What one cart gets. */
export const selectOffers = async (
  db: Database | Transaction,
  code: string | undefined,
  redeemer: Redeemer | null,
): Promise<PromotionOffer[]> => offersFor(await readOffers(db, [code], redeemer), code);

/** A code may come from an address bar; what Postgres cannot hold as text is no code of ours. */
const storable = (code: string | undefined): string | null =>
  code?.isWellFormed() && !code.includes('\0') ? code : null;

/**
 * The same offers, read again with those that have a limit locked until the end of the transaction, in one order and
 * after any stock: what is counted here cannot be used by anyone else meanwhile.
 */
export async function lockOffers(
  tx: Transaction,
  offers: readonly FoundOffer[],
  code: string | undefined,
  redeemer: Redeemer,
): Promise<readonly FoundOffer[]> {
  const limited = offers.filter(isLimited).map(({ id }) => id);
  if (limited.length === 0) return offers;
  await tx
    .select({ id: promotions.id })
    .from(promotions)
    .where(inArray(promotions.id, limited))
    .orderBy(promotions.id)
    .for('no key update');
  return readOffers(tx, [code], redeemer);
}

/** Uses of it have to be counted. */
export const isLimited = (offer: PromotionOffer): boolean =>
  offer.usageLimit !== null || offer.usageLimitPerCustomer !== null || offer.codeUsageLimit !== null;

/** Null for one that may be used now. */
export function offerProblem(offer: PromotionOffer, now: Date): CodeProblem | null {
  if (offer.startsAt && offer.startsAt > now) return 'not_started';
  if (offer.endsAt && offer.endsAt <= now) return 'ended';
  if (offer.usageLimit !== null && offer.usedCount >= offer.usageLimit) return 'used_up';
  if (offer.codeUsageLimit !== null && offer.codeUsedCount >= offer.codeUsageLimit) return 'used_up';
  if (offer.usageLimitPerCustomer !== null && offer.usedByYou >= offer.usageLimitPerCustomer) {
    return 'used_by_you';
  }
  return null;
}

/** That an order used its discounts. */
export const redemptionRows = (orderId: string, redeemer: Redeemer, discounts: readonly AppliedDiscount[]) =>
  discounts.map((discount) => ({
    promotionId: discount.promotionId,
    codeId: discount.codeId,
    orderId,
    email: redeemer.email,
    customerId: redeemer.customerId,
    amount: discount.lines.reduce((sum, amount) => sum + amount, discount.shipping),
  }));

/** Only uses of limited ones are counted, so that the others are no hot row. The caller has locked them. */
export const countUses = (
  tx: Transaction,
  discounts: readonly AppliedDiscount[],
  offers: readonly PromotionOffer[],
): Promise<void> =>
  count(
    tx,
    offers.filter(
      (offer) => isLimited(offer) && discounts.some(({ promotionId }) => promotionId === offer.id),
    ),
    1,
  );

/** An attempt that was not paid has used nothing. The caller holds the order's row, so that it happens once. */
export async function returnOffers(tx: Transaction, orderId: string): Promise<void> {
  const rows = await tx.execute<{ id: string; codeId: string | null }>(sql`
    SELECT p.id, r.code_id AS "codeId" FROM promotion_redemptions r JOIN promotions p ON p.id = r.promotion_id
    LEFT JOIN discount_codes c ON c.id = r.code_id
    WHERE r.order_id = ${orderId}
      AND (p.usage_limit IS NOT NULL OR p.usage_limit_per_customer IS NOT NULL OR c.usage_limit IS NOT NULL)
    ORDER BY p.id`);
  await count(tx, rows, -1);
  await tx.delete(promotionRedemptions).where(sql`${promotionRedemptions.orderId} = ${orderId}`);
}

async function count(
  tx: Transaction,
  used: readonly { id: string; codeId: string | null }[],
  by: 1 | -1,
): Promise<void> {
  if (used.length === 0) return;
  const counted = (column: typeof promotions.usedCount | typeof discountCodes.usedCount) =>
    // A limit set after some uses were not counted yet must not block giving one back.
    sql`greatest(${column} + ${by}, 0)`;
  await tx
    .update(promotions)
    .set({ usedCount: counted(promotions.usedCount) })
    .where(
      inArray(
        promotions.id,
        used.map(({ id }) => id),
      ),
    );
  const codes = used.flatMap(({ codeId }) => (codeId === null ? [] : [codeId]));
  if (codes.length === 0) return;
  await tx
    .update(discountCodes)
    .set({ usedCount: counted(discountCodes.usedCount) })
    .where(inArray(discountCodes.id, codes));
}
