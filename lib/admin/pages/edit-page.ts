import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { pages } from '#db/schema/index.ts';
import { violatedConstraint } from '#db/violated-constraint.ts';
import { type Actor, recordAudit } from '../../audit.ts';
import { invalidateTags } from '../../cache/invalidate.ts';
import { tags } from '../../cache/manifest.ts';
import { Problem } from '../../errors.ts';
import { movePath } from '../../pages/move-path.ts';

const refuseTaken = (error: unknown): never => {
  if (violatedConstraint(error) !== 'pages_handle_unique') throw error;
  throw new Problem(409, 'handle_taken', { errors: [{ path: 'handle', message: 'handle_taken' }] });
};

/** An empty page that nobody sees yet. @throws Problem 409 `handle_taken` */
export async function createPage(
  db: Database,
  { title, handle }: { title: string; handle: string },
  actor: Actor,
): Promise<string> {
  return db.transaction(async (tx) => {
    const [page] = await tx
      .insert(pages)
      .values({ handle, content: { 'title.en': title } })
      .returning({ id: pages.id })
      .catch(refuseTaken);
    if (!page) throw new Error(`the page ${handle} was not made`);
    await recordAudit(tx, actor, {
      action: 'page.create',
      entity: { type: 'page', id: page.id, label: title },
      after: { title, handle },
    });
    return page.id;
  });
}

/**
 * Gives a page another address. Whoever follows the old one is led to the new one, once it has been public.
 * @throws Problem 404; 409 `handle_taken`
 */
export async function movePage(
  db: Database,
  { id, handle }: { id: string; handle: string },
  actor: Actor,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [page] = await tx.select().from(pages).where(eq(pages.id, id)).for('no key update');
    if (!page) throw new Problem(404, 'not_found');
    if (page.handle === handle) return;
    await tx.update(pages).set({ handle }).where(eq(pages.id, id)).catch(refuseTaken);
    if (page.publishedAt) await movePath(tx, `/${page.handle}`, `/${handle}`);
    await recordAudit(tx, actor, {
      action: 'page.move',
      entity: { type: 'page', id, label: handle },
      before: { handle: page.handle },
      after: { handle },
    });
    await invalidateTags(tx, [tags.pages, tags.page(page.handle), tags.page(handle)]);
  });
}
