import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { sanitizeBody } from '../../catalog/import/body-html.ts';
import type { Fields, FieldValue } from '../document.ts';
import type { WrittenDocument } from './kind.ts';

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
  table: SQL,
  key: SQL,
  documents: readonly WrittenDocument[],
): Promise<void> {
  const rows = documents.flatMap(({ id, fields, changed }) =>
    locales
      .filter((locale) => wordFields.some((name) => changed.includes(`${name}.${locale}`)))
      .map((locale) => {
        const [title, description, seoTitle, seoDescription] = wordsIn(fields, locale);
        return { id, locale, title, description, seoTitle, seoDescription };
      }),
  );
  if (rows.length === 0) return;
  const isEmpty = sql`w.title || w.description || w."seoTitle" || w."seoDescription" = ''`;
  await tx.execute(sql`
    WITH w AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r (id uuid, locale locale, title text, description text, "seoTitle" text, "seoDescription" text)
    ),
    gone AS (DELETE FROM ${table} t USING w WHERE t.${key} = w.id AND t.locale = w.locale AND ${isEmpty})
    INSERT INTO ${table} (${key}, locale, title, description, seo_title, seo_description)
    SELECT id, locale, title, description, nullif("seoTitle", ''), nullif("seoDescription", '')
    FROM w WHERE NOT (${isEmpty})
    ON CONFLICT (${key}, locale) DO UPDATE SET title = excluded.title, description = excluded.description,
      seo_title = excluded.seo_title, seo_description = excluded.seo_description`);
}
