import { z } from 'zod';
import { money } from '../money.ts';
import { countryCodes } from './countries.ts';
import { shownSchema } from './shown-schema.ts';
import { type ShippingMethod, shippingMethods } from './types.ts';

/** Postgres takes neither a zero byte nor half a surrogate pair; an address has no use for other control characters. */
const line = (max: number) =>
  z
    .string('Fill this in.')
    .trim()
    .max(max, `At most ${max} characters.`)
    .refine(
      (text) => text.isWellFormed() && !/\p{Cc}/u.test(text),
      'Remove the characters that cannot be printed.',
    );

const required = (max: number) => line(max).min(1, 'Fill this in.');

/** A form sends empty fields. */
const optional = (max: number) =>
  line(max)
    .transform((text) => (text === '' ? undefined : text))
    .optional();

export const addressSchema = z.object({
  name: required(100),
  line1: required(200),
  line2: optional(200),
  city: required(100),
  region: optional(100),
  postalCode: required(16),
  country: line(2)
    .toUpperCase()
    .refine((code) => countryCodes.includes(code), 'Choose a country.'),
  phone: optional(32).refine(
    (text) => text === undefined || /^\+?[\d\s().-]{5,}$/.test(text),
    'A phone number has digits, spaces and +().- only.',
  ),
});

const moneySchema = z.object({ amount: z.number().int().min(0), currency: z.string().length(3) });

const orderSchema = z.object({
  email: required(254).pipe(z.email('This is not an email address.')),
  shippingAddress: addressSchema,
  shippingMethod: z.enum(shippingMethods, 'Choose how to ship.'),
  payment: z.discriminatedUnion(
    'provider',
    [
      z.object({ provider: z.literal('test'), card: required(30) }),
      z.object({ provider: z.literal('stripe') }),
    ],
    'Choose how to pay.',
  ),
  discountCode: optional(64),
  /** What the shopper was shown: never charged, only compared. */
  expectedTotal: moneySchema.optional(),
});

export type PlaceOrderInput = z.output<typeof orderSchema>;

const addressFields = Object.keys(addressSchema.shape);

/** A form without JavaScript has flat fields. */
function nestFormFields(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || 'shippingAddress' in body || !('line1' in body))
    return body;
  const fields = Object.entries(body);
  const { shown, shippingMethod } = body as { shown?: unknown; shippingMethod?: ShippingMethod };
  const totals = shownSchema.safeParse(shown).data?.totals;
  const total = shippingMethod && totals?.[shippingMethod]?.total;
  return {
    ...body,
    ...(total !== undefined && { expectedTotal: money(total) }),
    shippingAddress: Object.fromEntries(fields.filter(([name]) => addressFields.includes(name))),
    payment: { provider: 'test', ...('card' in body && { card: body.card }) },
  };
}

/** The body of `POST /api/checkout`: JSON as in the contract, or a form's flat fields. */
export const placeOrderSchema = z.preprocess(nestFormFields, orderSchema);
