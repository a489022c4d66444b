import { sealData, unsealData } from 'iron-session';
import { z } from 'zod';
import { type CookieAttributes, cookieJar } from '../cookie-jar.ts';
import { env } from '../env.ts';
import { sealingPasswords } from '../sealing-passwords.ts';
import { leftOf } from './left.ts';
import { shownSchema } from './shown-schema.ts';

const text = (max: number) => z.string().trim().max(max).catch('').optional();

/** What is typed into the checkout and may be kept. A card is not. */
export const draftFieldsSchema = z.object({
  email: text(254),
  name: text(100),
  line1: text(200),
  line2: text(200),
  city: text(100),
  region: text(100),
  postalCode: text(16),
  country: text(2),
  phone: text(32),
  shippingMethod: text(16),
  discountCode: text(64),
});

const draftSchema = z.object({
  fields: draftFieldsSchema.default({}),
  /** What the form showed when it was refused. */
  shown: shownSchema.optional(),
  /** Why it was: what the address bar's `error` leaves open. */
  refused: z
    .object({
      reason: z.string().optional(),
      fields: z.array(z.string()),
      left: z.record(z.string(), z.number()).optional(),
    })
    .optional(),
});

/** Of `out_of_stock`. */
const shortSchema = z.array(z.object({ variantId: z.string(), available: z.number() }));

export type DraftFields = z.output<typeof draftFieldsSchema>;
export type CheckoutDraft = z.output<typeof draftSchema>;

const draftCookie = 'mc_checkout';
const lifetimeSeconds = 60 * 60;
/** What browsers take, with the name and the attributes. */
const cookieLimit = 3_900;

const sealing = () => ({ password: sealingPasswords(), ttl: lifetimeSeconds });

/** The half-filled form of this browser; empty where there is none, or it was altered. */
export async function readDraft(): Promise<CheckoutDraft> {
  const sealed = (await cookieJar()).get(draftCookie);
  const parsed = draftSchema.safeParse(sealed ? await unsealData(sealed, sealing()) : {});
  return parsed.success ? parsed.data : { fields: {} };
}

/** Keeps the form for an hour, with its shopper: no instance and no database holds it. */
export async function saveDraft(draft: CheckoutDraft): Promise<void> {
  const sealed = await sealData(draft, sealing());
  if (sealed.length > cookieLimit) return;
  (await cookieJar()).set(draftCookie, sealed, attributes(lifetimeSeconds));
}

export async function clearDraft(): Promise<void> {
  const jar = await cookieJar();
  if (jar.get(draftCookie)) jar.set(draftCookie, '', attributes(0));
}

const attributes = (maxAge: number): CookieAttributes => ({
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  secure: env().PUBLIC_URL.startsWith('https:'),
  maxAge,
});

/** Of a plain form that was sent back: everything but the card is there again. */
export async function keepRefused(
  form: Record<string, string>,
  problem: { reason?: unknown; errors?: { path: string }[]; lines?: unknown },
): Promise<void> {
  const shown = shownSchema.safeParse(form.shown);
  const short = shortSchema.safeParse(problem.lines);
  await saveDraft({
    fields: draftFieldsSchema.parse(form),
    ...(shown.success && { shown: shown.data }),
    refused: {
      ...(typeof problem.reason === 'string' && { reason: problem.reason }),
      ...(short.success && { left: leftOf(short.data) }),
      fields: (problem.errors ?? []).map(({ path }) => path.split('.').at(-1) ?? ''),
    },
  });
}
