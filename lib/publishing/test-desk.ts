import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { campaigns } from '#db/schema/index.ts';
import { openTestStore } from '../../tests/setup/store.ts';
import { createUser } from '../auth/create-user.ts';
import { createTestProduct } from '../cart/test-products.ts';
import { databases } from '../database.ts';
import { changeInCampaign, createCampaign } from './campaigns/edit-campaign.ts';
import type { Fields } from './document.ts';
import { type Kind, kinds } from './kinds/registry.ts';
import type { DocumentKey } from './open-documents.ts';
import { publish } from './publish.ts';

export type Desk = Awaited<ReturnType<typeof openDesk>>;

const newHandle = () => `q${randomBytes(4).toString('hex')}`;

/** A store of the test's own, and a marketer at work in it. */
export async function openDesk() {
  const { close } = await openTestStore();
  const db = () => databases().primary.db;
  const email = 'marketer@myclothes.example';
  const id = await createUser(db(), { email, name: '', role: 'marketer', password: 'linen-and-thread' });
  const actor = { id, email, requestId: null };

  const read = async ({ kind, id }: DocumentKey): Promise<Fields> => {
    const fields = (await kinds[kind].read(db(), [id])).get(id);
    if (!fields) throw new Error(`no ${kind} ${id}`);
    return fields;
  };

  return {
    close,
    db,
    actor,
    read,
    /** Sold at $48, reduced from $60; its SKU is its handle. */
    async product(handle: string): Promise<DocumentKey> {
      const { productId } = await createTestProduct(databases(), { handle, stock: 5 });
      return { kind: 'product', id: productId };
    },
    /** One of each other kind. */
    async others() {
      const [row] = await db().execute<{ collection: string; page: string; promotion: string }>(sql`
        WITH c AS (INSERT INTO collections (handle, status) VALUES (${newHandle()}, 'active') RETURNING id),
          words AS (INSERT INTO collection_translations (collection_id, locale, title) SELECT id, 'en', 'All' FROM c),
          p AS (INSERT INTO pages (handle, content) VALUES (${newHandle()}, '{"title.en": "Page"}') RETURNING id),
          r AS (INSERT INTO promotions (title, kind, value) VALUES ('Ten', 'percentage', 1000) RETURNING id),
          m AS (INSERT INTO menus (handle, items) VALUES ('main', '[]') ON CONFLICT DO NOTHING)
        SELECT c.id AS collection, p.id AS page, r.id AS promotion FROM c, p, r`);
      if (!row) throw new Error('nothing was made');
      const key = (kind: Exclude<Kind, 'product' | 'navigation'>): DocumentKey => ({ kind, id: row[kind] });
      return { collection: key('collection'), page: key('page'), promotion: key('promotion') };
    },
    edit: (key: DocumentKey, fields: Fields) =>
      db().transaction((tx) => publish(tx, [{ ...key, fields }], { actor, cause: 'edit' })),
    async campaign(...changes: [DocumentKey, Fields][]): Promise<string> {
      const campaignId = await createCampaign(db(), 'Autumn', actor);
      for (const [key, fields] of changes) {
        await changeInCampaign(db(), campaignId, key, { seen: await read(key), fields }, actor);
      }
      return campaignId;
    },
    async stateOf(campaignId: string) {
      const [row] = await db().select().from(campaigns).where(eq(campaigns.id, campaignId));
      return row?.state;
    },
  };
}
