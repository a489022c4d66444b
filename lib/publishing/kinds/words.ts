import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { sanitizeBody } from '../../catalog/import/body-html.ts';
import type { Fields, FieldValue } from '../document.ts';

export const locales = ['en', 'ko'] as const;

export const status = z.enum(['draft', 'active', 'archived'], 'not_a_status');
export const text = (max: number) => z.string().trim().max(max, 'too_long');

/** Each field in both languages, `title.en` and `title.ko`; of the titles the English one must be there. */
export const localized = (fields: Record<string, number>): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, max]) =>
      locales.map((locale) => [
        `${field}.${locale}`,
        field === 'title' && locale === 'en' ? text(max).min(1, 'required') : text(max),
      ]),
    ),
  );

/** HTML that was typed loses what no page may hold; words in Korean without a title bear the English one. */
export function cleanWords(fields: Fields, changed: readonly string[]): Fields {
  const clean: Record<string, FieldValue> = { ...fields };
  for (const locale of locales) {
    const body = `description.${locale}`;
    // What was not touched stays as it is, byte for byte. A text area sends its line ends as CRLF.
    if (changed.includes(body)) clean[body] = sanitizeBody(String(fields[body]).replaceAll('\r\n', '\n'));
    if (clean[`title.${locale}`] === '' && wordsIn(clean, locale).some(Boolean)) {
      clean[`title.${locale}`] = clean['title.en'] ?? '';
    }
  }
  return clean;
}

const wordFields = ['title', 'description', 'seoTitle', 'seoDescription'] as const;
const wordsIn = (fields: Fields, locale: string) =>
  wordFields.map((name) => String(fields[`${name}.${locale}`]));

/** As an SQL expression: `{"title.en": …}` of the row that `key` names. */
export const selectWords = (table: SQL, key: SQL): SQL => sql`(
  SELECT jsonb_object_agg(w.field || '.' || l.locale, coalesce(w.value, ''))
  FROM (VALUES ('en'::locale), ('ko')) AS l (locale)
  LEFT JOIN ${table} t ON ${key} AND t.locale = l.locale
  CROSS JOIN LATERAL (VALUES ('title', t.title), ('description', t.description),
    ('seoTitle', t.seo_title), ('seoDescription', t.seo_description)) AS w (field, value)
)`;

/** Languages without a word have no row, so that the English ones are shown. */
export async function writeWords(
  tx: Transaction,
  row: { table: SQL; key: SQL; id: string },
  fields: Fields,
  changed: readonly string[],
): Promise<void> {
  for (const locale of locales) {
    if (!wordFields.some((name) => changed.includes(`${name}.${locale}`))) continue;
    const [title, description, seoTitle, seoDescription] = wordsIn(fields, locale);
    if (![title, description, seoTitle, seoDescription].some(Boolean)) {
      await tx.execute(sql`DELETE FROM ${row.table} WHERE ${row.key} = ${row.id} AND locale = ${locale}`);
      continue;
    }
    await tx.execute(sql`
      INSERT INTO ${row.table} (${row.key}, locale, title, description, seo_title, seo_description)
      VALUES (${row.id}, ${locale}, ${title}, ${description}, nullif(${seoTitle}::text, ''),
        nullif(${seoDescription}::text, ''))
      ON CONFLICT (${row.key}, locale) DO UPDATE SET title = excluded.title, description = excluded.description,
        seo_title = excluded.seo_title, seo_description = excluded.seo_description`);
  }
}
