import type { DraftFields } from '#lib/checkout/draft.ts';
import type { Step } from './checkout-steps.ts';

const required = ['email', 'name', 'line1', 'city', 'postalCode', 'country'] as const;

/** Where to go on: past the address where that is known, and to the card where that was refused. */
export function firstStep(fields: DraftFields, problem: string | null): Step {
  if (!required.every((name) => fields[name])) return 'address';
  if (problem === 'invalid') return 'address';
  if (problem === 'discount_invalid') return 'discount';
  return problem === null ? 'shipping' : 'payment';
}
