import { z } from 'zod';
import type { PieceCount } from './types.ts';

const locale = z.enum(['en', 'ko']);
const number = z.string().trim().max(20);
const operationId = z.uuid();

/** `pieces.<position>` of a form: how many of each line. */
export const piecesSchema = z
  .record(z.string().regex(/^[1-9]\d{0,3}$/), z.coerce.number().int().min(0).max(9_999))
  .default({})
  .transform((pieces): PieceCount[] =>
    Object.entries(pieces)
      .map(([position, quantity]) => ({ position: Number(position), quantity }))
      .filter(({ quantity }) => quantity > 0),
  );

export const findOrderSchema = z.object({
  locale,
  number: number.transform((text) => text.replace(/^#/, '')),
  email: z.string().trim().max(254),
});

export const cancelOrderSchema = z.object({ locale, number, operationId });

export const requestReturnSchema = z.object({
  locale,
  number,
  operationId,
  pieces: piecesSchema,
  reason: z.enum(['too_small', 'too_large', 'not_as_shown', 'faulty', 'changed_mind']),
});

export const returnReasons = requestReturnSchema.shape.reason.options;
