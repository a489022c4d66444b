import { type SQL, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';

export interface PictureUse {
  kind: 'product' | 'collection' | 'page';
  id: string;
  handle: string;
  title: string;
}

/**
 * Pages that show a picture, or would once a draft or a campaign of theirs is public: it stands within their blocks,
 * and there are few enough of them to look through.
 */
const pagesWith = (pictureId: SQL) => sql`(
  SELECT p.* FROM pages p
  WHERE concat(p.content, (SELECT d.fields FROM drafts d WHERE d.kind = 'page' AND d.document_id = p.id::text),
    (SELECT jsonb_agg(c.fields) FROM campaign_changes c WHERE c.kind = 'page' AND c.document_id = p.id::text))
    LIKE '%' || ${pictureId} || '%')`;

/** For a query over `media m`. */
export const isUnused = sql`NOT EXISTS (SELECT FROM product_media pm WHERE pm.media_id = m.id)
  AND NOT EXISTS (SELECT FROM collections c WHERE c.image_id = m.id) AND NOT EXISTS ${pagesWith(sql`m.id::text`)}`;

/** Everything that shows a picture, public or not. */
export async function listUses(db: Database | Transaction, pictureId: string): Promise<PictureUse[]> {
  return db.execute<PictureUse & Record<string, unknown>>(sql`
    SELECT DISTINCT 'product' AS kind, p.id::text AS id, p.handle, coalesce(t.title, p.handle) AS title
    FROM product_media pm JOIN products p ON p.id = pm.product_id
    LEFT JOIN product_translations t ON t.product_id = p.id AND t.locale = 'en'
    WHERE pm.media_id = ${pictureId}
    UNION ALL
    SELECT 'collection', c.id::text, c.handle, coalesce(t.title, c.handle)
    FROM collections c LEFT JOIN collection_translations t ON t.collection_id = c.id AND t.locale = 'en'
    WHERE c.image_id = ${pictureId}
    UNION ALL
    SELECT 'page', p.id::text, p.handle, coalesce(nullif(p.content ->> 'title.en', ''), p.handle)
    FROM ${pagesWith(sql`${pictureId}::text`)} p
    ORDER BY 1, 4`);
}
