import { eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pages } from '#db/schema/index.ts';
import { tags } from '../../cache/manifest.ts';
import { type Block, blocksSchema } from '../../pages/blocks.ts';
import { cleanBlock } from '../../pages/clean-blocks.ts';
import type { Fields, FieldValue } from '../document.ts';
import { type DocumentKind, eachOne, schemaProblems } from './kind.ts';
import { status, text } from './words.ts';

const schema = z.object({
  status,
  'title.en': text(255).min(1, 'required'),
  'title.ko': text(255),
  'seoTitle.en': text(255),
  'seoTitle.ko': text(255),
  'seoDescription.en': text(1000),
  'seoDescription.ko': text(1000),
  blocks: blocksSchema,
});

const empty: Fields = {
  'title.en': '',
  'title.ko': '',
  'seoTitle.en': '',
  'seoTitle.ko': '',
  'seoDescription.en': '',
  'seoDescription.ko': '',
  blocks: [],
};

/** A marketer's landing page: words in both languages, and one list of blocks. */
export const pageKind: DocumentKind = {
  async read(tx, ids) {
    const rows = await tx
      .select({ id: pages.id, status: pages.status, content: pages.content })
      .from(pages)
      .where(inArray(pages.id, [...ids]));
    return new Map(
      rows.map(({ id, status, content }) => [id, { ...empty, ...(content as Fields), status } as Fields]),
    );
  },

  clean: (fields, changed) =>
    changed.includes('blocks')
      ? { ...fields, blocks: (fields.blocks as unknown as Block[]).map(cleanBlock) as unknown as FieldValue }
      : fields,

  problems: (fields) => schemaProblems(schema, fields),

  write: eachOne(async (tx, { id, fields }) => {
    const { status, ...content } = fields as z.infer<typeof schema> & Record<string, FieldValue>;
    const publishedAt = status === 'active' ? sql`coalesce(${pages.publishedAt}, now())` : pages.publishedAt;
    await tx
      .update(pages)
      .set({ status, content, publishedAt, updatedAt: new Date() })
      .where(eq(pages.id, id));
  }),

  async settle(tx, ids) {
    const rows = await tx
      .select({ id: pages.id, handle: pages.handle })
      .from(pages)
      .where(inArray(pages.id, [...ids]));
    const shown = rows.map(({ id, handle }) => ({ id, path: `/${handle}`, tag: tags.page(handle) }));
    return { tags: [tags.pages, ...shown.map(({ tag }) => tag)], shown };
  },

  title: (fields) => String(fields['title.en'] ?? ''),
};
