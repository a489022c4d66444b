import { z } from 'zod';
import { anyPassword, locale, text } from '../auth/schema.ts';
import { addressSchema } from '../checkout/schema.ts';
import { type AddressQuery, addressValue } from '../i18n/address.ts';
import type { HistoryQuery } from './order-history.ts';

/** A checkbox sends its value or nothing. */
const checkbox = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

export const saveAddressSchema = addressSchema.extend({
  /** Missing for a new one. */
  id: z.uuid().optional(),
  isDefault: checkbox,
  locale,
});

export type AddressInput = Omit<z.output<typeof saveAddressSchema>, 'locale'>;

export const addressIdSchema = z.object({ id: z.uuid() });
export const changeNameSchema = z.object({ name: text(100) });
export const deleteAccountSchema = z.object({ password: anyPassword, locale });

export const buyAgainSchema = z.object({
  number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  /** Of one offer on one page: sent twice it counts once. */
  idempotencyKey: z.string().regex(/^[\w-]{16,64}$/),
  locale,
});

/** A history's address; what is not ours to read is as if it were not there. */
export function historyQueryFrom(query: AddressQuery): HistoryQuery {
  const before = addressValue(query, 'before') ?? '';
  return {
    q: addressValue(query, 'q')?.trim().slice(0, 100) || undefined,
    before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : undefined,
  };
}
