import { z } from 'zod';
import { type Field, field } from './fields.ts';

type Shape<F extends Record<string, Field>> = { [N in keyof F]: F[N]['schema'] };

function block<const T extends string, F extends Record<string, Field>>(type: T, fields: F) {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, { schema }]) => [name, schema]),
  ) as Shape<F>;
  const schema = z.object({ id: z.string().min(1).max(64), type: z.literal(type), ...shape });
  return { fields, schema };
}

/** What pages are made of. The renderers are in components/pages, the words in `blocks` of the desk's messages. */
export const blockKinds = {
  hero: block('hero', {
    title: field.requiredWords(120),
    text: field.words(400),
    linkLabel: field.words(60),
    link: field.address(),
    picture: field.picture(),
    layout: field.choice('beside', 'wide'),
  }),
  products: block('products', {
    title: field.words(120),
    source: field.choice('collection', 'chosen', 'newest'),
    collection: field.collection(),
    products: field.handles(),
    rows: field.choice('1', '2', '3'),
  }),
  collections: block('collections', { title: field.words(120), collections: field.handles() }),
  editorial: block('editorial', {
    title: field.words(120),
    text: field.prose(),
    picture: field.picture(),
    side: field.choice('left', 'right'),
  }),
  look: block('look', {
    title: field.words(120),
    picture: field.picture(),
    spots: field.spots(),
  }),
  quote: block('quote', { text: field.requiredWords(400), by: field.words(120) }),
  video: block('video', {
    title: field.words(120),
    video: field.video(),
    poster: field.picture(),
    caption: field.words(255),
  }),
  newsletter: block('newsletter', { title: field.requiredWords(120), text: field.words(400) }),
  spacer: block('spacer', {
    size: field.choice('small', 'medium', 'large'),
    line: field.choice('none', 'seam'),
  }),
};

export type BlockType = keyof typeof blockKinds;
export const blockTypes = Object.keys(blockKinds) as BlockType[];

export type BlockOf<T extends BlockType> = z.output<(typeof blockKinds)[T]['schema']>;
export type Block = { [T in BlockType]: BlockOf<T> }[BlockType];

export const fieldsOf = (type: BlockType): [name: string, field: Field][] =>
  Object.entries(blockKinds[type].fields);

export const isBlockType = (type: unknown): type is BlockType => Object.hasOwn(blockKinds, String(type));

/** The schema of whichever type a block says it has. */
const blockSchema = z.looseObject({ type: z.string() }).transform((given, context): Block => {
  if (!isBlockType(given.type)) {
    context.addIssue({ code: 'custom', path: ['type'], message: 'not_found' });
    return z.NEVER;
  }
  const parsed = blockKinds[given.type].schema.safeParse(given);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    context.addIssue({ code: 'custom', path, message });
  }
  return z.NEVER;
});

export const blocksSchema = z
  .array(blockSchema)
  .max(100, 'too_many')
  .refine((blocks) => new Set(blocks.map(({ id }) => id)).size === blocks.length, 'invalid');

/** Of what is kept, as far as this build knows it: a block of a type that came or went with another is left out. */
export const readBlocks = (stored: unknown): Block[] =>
  (Array.isArray(stored) ? stored : []).flatMap((one) => {
    const parsed = blockSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });

export function newBlock(type: BlockType, id: string): Block {
  const values = fieldsOf(type).map(([name, { empty }]) => [name, structuredClone(empty)] as const);
  return { id, type, ...Object.fromEntries(values) } as Block;
}

/** The pictures that blocks name. */
export function pictureIdsOf(blocks: readonly Block[]): string[] {
  const ids = blocks.flatMap((one) =>
    fieldsOf(one.type)
      .filter(([, { kind }]) => kind === 'picture')
      .map(([name]) => (one as unknown as Record<string, string | null>)[name]),
  );
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
