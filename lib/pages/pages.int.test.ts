import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntries, media, outbox, pages, redirects } from '#db/schema/index.ts';
import { createPage, movePage } from '../admin/pages/edit-page.ts';
import { databases } from '../database.ts';
import { deletePicture } from '../media/delete-picture.ts';
import { folderStore } from '../media/stores/folder-store.ts';
import { listUses } from '../media/uses.ts';
import { publishDraft, saveDraft } from '../publishing/drafts.ts';
import { type Desk, openDesk } from '../publishing/test-desk.ts';
import { newBlock } from './blocks.ts';
import { movePath } from './move-path.ts';
import { readPage, readPageHandles } from './read-page.ts';

let desk: Desk;
const db = () => databases().primary.db;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

let count = 0;
async function newPage() {
  count += 1;
  const handle = `stories/page-${count}`;
  const id = await createPage(db(), { title: 'Linen', handle }, desk.actor);
  return { key: { kind: 'page' as const, id }, handle };
}

test('a page is nobody’s before it is published, and then everyone’s, in both languages', async () => {
  const { key, handle } = await newPage();
  const seen = await desk.read(key);
  const quote = { ...newBlock('quote', 'q'), text: { en: 'Cut well.', ko: '' } };
  const fields = { ...seen, status: 'active', blocks: [quote] } as never;
  await saveDraft(db(), key, { seen, fields }, desk.actor);
  expect(await readPageHandles(db())).not.toContain(handle);
  expect(await readPage(db(), handle, 'en')).toBeNull();

  const unchanged = { seen: {}, fields: {} };
  await db().transaction((tx) => publishDraft(tx, key, unchanged, desk.actor));
  expect(await readPageHandles(db())).toContain(handle);
  expect(await readPage(db(), handle, 'ko')).toMatchObject({
    title: 'Linen',
    blocks: [{ type: 'quote', text: { en: 'Cut well.' } }],
  });
  const told = await db().select().from(outbox).where(eq(outbox.topic, 'cache.invalidate'));
  expect(told.flatMap(({ payload }) => (payload as { tags: string[] }).tags)).toEqual(
    expect.arrayContaining(['pages', `page:${handle}`]),
  );
});

test('what could run is gone from what is kept, and what leads nowhere is refused', async () => {
  const { key } = await newPage();
  const text = { en: '<p onclick="x()">Cut<script>alert(1)</script></p>', ko: '' };
  const blocks = [{ ...newBlock('editorial', 'e'), text }];
  await desk.edit(key, { blocks } as never);
  expect(await desk.read(key)).toMatchObject({ blocks: [{ text: { en: '<p>Cut</p>' } }] });
  const hero = { ...newBlock('hero', 'h'), title: { en: 'Linen', ko: '' }, link: 'javascript:alert(1)' };
  await expect(desk.edit(key, { blocks: [hero] } as never)).rejects.toMatchObject({ code: 'unpublishable' });
});

test('a picture within a page is used by it, drafted or public, and cannot be deleted', async () => {
  const [picture] = await db()
    .insert(media)
    .values({
      src: '/media/one.webp',
      mimeType: 'image/webp',
      width: 100,
      height: 100,
      altEn: 'Linen',
      focalX: 0.25,
    })
    .returning();
  const id = picture?.id ?? '';
  const { key, handle } = await newPage();
  const seen = await desk.read(key);
  const look = { ...newBlock('look', 'l'), picture: id };
  await saveDraft(db(), key, { seen, fields: { ...seen, blocks: [look] } as never }, desk.actor);
  expect(await listUses(db(), id)).toEqual([{ kind: 'page', id: key.id, handle, title: 'Linen' }]);
  const services = { db: db(), store: folderStore('/nowhere') };
  await expect(deletePicture(services, id, desk.actor)).rejects.toMatchObject({ code: 'picture_used' });
  await desk.edit(key, { blocks: [look], status: 'active' } as never);
  expect((await readPage(db(), handle, 'ko'))?.pictures[id]).toMatchObject({
    alt: 'Linen',
    focus: '25% 50%',
  });
});

test('a page that moves leads those who follow its old address on, and nobody takes another’s', async () => {
  const [one, other] = [await newPage(), await newPage()];
  await desk.edit(one.key, { status: 'active' });
  const move = (handle: string) => movePage(db(), { id: one.key.id, handle }, desk.actor);
  await expect(move(other.handle)).rejects.toMatchObject({ code: 'handle_taken' });
  await move('stories/moved');
  await move('stories/moved-again');
  const stored = await db().select().from(redirects).where(eq(redirects.toPath, '/stories/moved-again'));
  expect(stored.map(({ fromPath }) => fromPath).toSorted()).toEqual(
    [`/${one.handle}`, '/stories/moved'].toSorted(),
  );
  const moves = await db().select().from(auditEntries).where(eq(auditEntries.action, 'page.move'));
  expect(moves).toHaveLength(2);
  await db().delete(pages).where(eq(pages.id, one.key.id));
});

test('however often things move, one redirect is enough and none leads in a circle', async () => {
  const path = fc.integer({ min: 0, max: 5 }).map((n) => `/p${n}`);
  const moves = fc.array(fc.tuple(path, path), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(moves, async (list) => {
      await db().delete(redirects);
      for (const [from, to] of list) await db().transaction((tx) => movePath(tx, from, to));
      const rows = await db().select().from(redirects);
      const sources = new Set(rows.map(({ fromPath }) => fromPath));
      for (const { fromPath, toPath } of rows) {
        expect(fromPath).not.toBe(toPath);
        expect(sources.has(toPath)).toBe(false);
      }
      const [, last] = list.at(-1) ?? [];
      const [from] = list.at(-1) ?? [];
      if (from !== last) expect(rows.find(({ fromPath }) => fromPath === from)?.toPath).toBe(last);
    }),
    { numRuns: 40 },
  );
});
