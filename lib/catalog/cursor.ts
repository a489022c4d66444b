import { z } from 'zod';
import { Problem } from '../errors.ts';

const cursorSchema = z.tuple([z.string(), z.union([z.string().max(40), z.number()]), z.uuid()]);

/** Where a page of a listing ended: the sort it belongs to, the last row's sort value and id. */
export interface Cursor {
  order: string;
  value: string | number;
  id: string;
}

export const encodeCursor = ({ order, value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([order, value, id])).toString('base64url');

/** @throws Problem 400 when it is not one of ours, or of another sort */
export function decodeCursor(text: string, order: string): Cursor {
  try {
    const [of, value, id] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (of === order) return { order, value, id };
  } catch {
    // Falls through to the one answer for every kind of wrong cursor.
  }
  throw new Problem(400, 'invalid', {
    errors: [{ path: 'cursor', message: 'not a cursor of this listing' }],
  });
}
