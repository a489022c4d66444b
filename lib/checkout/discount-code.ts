import { Problem } from '../errors.ts';
import { isMinimumMet } from '../promotions/apply.ts';
import { type CodeProblem, offerProblem, type PromotionOffer } from '../promotions/codes.ts';
import type { PricedLine } from './types.ts';

const messages: Record<CodeProblem, string> = {
  unknown: 'This code is not known.',
  not_started: 'This code is not valid yet.',
  ended: 'This code has expired.',
  used_up: 'This code has been used up.',
  used_by_you: 'You have used this code already.',
  minimum_not_met: 'This code does not apply to what is in the cart.',
};

/** Why the code that was given cannot be used for these lines; null where it can, or none was given. */
export function codeProblem(
  code: string | undefined,
  offers: readonly PromotionOffer[],
  lines: readonly PricedLine[],
  now: Date,
): CodeProblem | null {
  if (code === undefined) return null;
  const offer = offers.find(({ codeId }) => codeId !== null);
  if (!offer) return 'unknown';
  return offerProblem(offer, now) ?? (isMinimumMet(lines, offer) ? null : 'minimum_not_met');
}

export const usableOffers = (offers: readonly PromotionOffer[], now: Date): PromotionOffer[] =>
  offers.filter((offer) => offerProblem(offer, now) === null);

/** @throws Problem 422 `discount_invalid`: the shopper counts on it, so the order is not placed without it */
export function requireUsableCode(...given: Parameters<typeof codeProblem>): void {
  const reason = codeProblem(...given);
  if (reason === null) return;
  throw new Problem(422, 'discount_invalid', {
    detail: messages[reason],
    errors: [{ path: 'discountCode', message: messages[reason] }],
    extra: { reason },
  });
}
