import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { menus } from '#db/schema/index.ts';
import { tags } from '../../cache/manifest.ts';
import type { Fields, FieldValue } from '../document.ts';
import { type DocumentKind, eachOne, schemaProblems } from './kind.ts';
import { text } from './words.ts';

const item = z.object({ en: text(80).min(1), ko: text(80), path: z.string().regex(/^\/(?![/\\])[^\s\\]*$/) });

const schema = z.object({
  items: z.array(item.extend({ items: z.array(item).max(50).optional() })).max(50),
});

/** A list of links, by its handle: `main`, `footer`. */
export const navigationKind: DocumentKind = {
  async read(tx, ids) {
    const rows = await tx
      .select()
      .from(menus)
      .where(inArray(menus.handle, [...ids]));
    return new Map(rows.map(({ handle, items }) => [handle, { items: items as FieldValue } as Fields]));
  },

  clean: (fields) => fields,

  problems: (fields) => schemaProblems(schema, fields),

  write: eachOne(async (tx, { id, fields: { items } }) => {
    await tx.update(menus).set({ items, updatedAt: new Date() }).where(eq(menus.handle, id));
  }),

  settle: async () => ({ tags: [tags.navigation], shown: [] }),

  title: () => '',
};
