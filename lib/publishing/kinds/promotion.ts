import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { promotions } from '#db/schema/index.ts';
import { promotionTermsSchema } from '../../promotions/types.ts';
import type { Fields } from '../document.ts';
import { type DocumentKind, eachOne, schemaProblems } from './kind.ts';
import { status, text } from './words.ts';

const amount = z.int().min(0).max(1_000_000_000);
const count = z.int().min(1).max(1_000_000_000).nullable();
const moment = z.iso.datetime().nullable();

const schema = z
  .object({
    status,
    title: text(255).min(1, 'required'),
    kind: z.enum(['percentage', 'fixed_amount', 'buy_x_get_y', 'free_shipping']),
    value: amount,
    minimumSubtotal: amount,
    isAutomatic: z.boolean(),
    isCombinable: z.boolean(),
    terms: promotionTermsSchema,
    usageLimit: count,
    usageLimitPerCustomer: count,
    startsAt: moment,
    endsAt: moment,
  })
  .refine(({ kind, value }) => kind !== 'percentage' || value <= 10_000, {
    path: ['value'],
    message: 'too_much',
  })
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || endsAt > startsAt, {
    path: ['endsAt'],
    message: 'ends_too_early',
  });

const utc = (column: string) =>
  sql.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** What is taken off, and when; its codes and how often they were used are no part of it. */
export const promotionKind: DocumentKind = {
  async read(tx, ids) {
    const rows = await tx.execute<{ id: string; fields: Fields }>(sql`
      SELECT id, jsonb_build_object('status', status, 'title', title, 'kind', kind, 'value', value,
        'minimumSubtotal', minimum_subtotal, 'isAutomatic', is_automatic, 'isCombinable', is_combinable,
        'terms', terms, 'usageLimit', usage_limit, 'usageLimitPerCustomer', usage_limit_per_customer,
        'startsAt', ${utc('starts_at')}, 'endsAt', ${utc('ends_at')}) AS fields
      FROM promotions WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`);
    return new Map(rows.map(({ id, fields }) => [id, fields]));
  },

  clean: (fields) => fields,

  problems: (fields) => schemaProblems(schema, fields),

  write: eachOne(async (tx, { id, fields }) => {
    const { startsAt, endsAt, ...rest } = fields as z.input<typeof schema>;
    const at = (text: string | null) => (text === null ? null : new Date(text));
    await tx
      .update(promotions)
      .set({ ...rest, startsAt: at(startsAt), endsAt: at(endsAt), updatedAt: new Date() })
      .where(eq(promotions.id, id));
  }),

  // No page shows one: checkout reads promotions anew.
  settle: async () => ({ tags: [], shown: [] }),

  title: (fields) => String(fields.title ?? ''),
};
