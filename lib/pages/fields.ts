import { z } from 'zod';

// Messages are codes of `problems` in the desk's words.

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too_long')
    .refine((value) => value.isWellFormed(), 'not_printable');
const both = (max: number) => z.object({ en: text(max), ko: text(max) });
const handle = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not_a_handle');
const share = z.number().min(0).max(1);

/** A page of this store, or another site over TLS: nothing that a click could run. */
const address = z
  .string()
  .trim()
  .max(500, 'too_long')
  .regex(/^(\/(?![/\\])\S*|https:\/\/\S+)?$/, 'not_an_address');

const words = (max = 255) => ({ kind: 'words' as const, schema: both(max), empty: { en: '', ko: '' } });

/** One entry of a block: how it is edited, what it may hold, and what it holds at first. */
export const field = {
  words,
  requiredWords: (max = 255) => ({
    ...words(max),
    schema: both(max).refine(({ en }) => en !== '', { path: ['en'], message: 'required' }),
  }),
  /** HTML, sanitized when it is kept. */
  prose: () => ({ kind: 'prose' as const, schema: both(20_000), empty: { en: '', ko: '' } }),
  address: () => ({ kind: 'address' as const, schema: address, empty: '' }),
  /** A file of its own kind, over TLS or of this store. */
  video: () => ({
    kind: 'address' as const,
    schema: address.refine((value) => value === '' || /\.(mp4|webm)$/i.test(value), 'not_a_video'),
    empty: '',
  }),
  /** The id of one of the library. */
  picture: () => ({ kind: 'picture' as const, schema: z.uuid('not_found').nullable(), empty: null }),
  choice: <const O extends readonly [string, ...string[]]>(...options: O) => ({
    kind: 'choice' as const,
    schema: z.enum(options),
    empty: options[0] as O[number],
    options,
  }),
  collection: () => ({ kind: 'handle' as const, schema: handle.or(z.literal('')), empty: '' }),
  /** Handles, in the order in which they are shown. */
  handles: () => ({
    kind: 'handles' as const,
    schema: z.array(handle).max(24, 'too_many'),
    empty: [] as string[],
  }),
  /** Where in the picture, from 0 to 1, and the product's handle. */
  spots: () => ({
    kind: 'spots' as const,
    schema: z.array(z.object({ x: share, y: share, product: handle })).max(8, 'too_many'),
    empty: [] as { x: number; y: number; product: string }[],
  }),
};

export type Field = ReturnType<(typeof field)[keyof typeof field]>;
