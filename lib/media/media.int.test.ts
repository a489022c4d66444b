import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditEntries, media, mediaFiles, outbox, productListings, productMedia } from '#db/schema/index.ts';
import { openTestStore } from '../../tests/setup/store.ts';
import { createTestProduct } from '../cart/test-products.ts';
import { databases } from '../database.ts';
import { addPicture } from './add-picture.ts';
import { deletePicture } from './delete-picture.ts';
import { receivePicture } from './receive-picture.ts';
import { renderNextFile } from './render-files.ts';
import { replacePicture } from './replace-picture.ts';
import { savePicture } from './save-picture.ts';
import { folderStore } from './stores/folder-store.ts';
import { type MediaStore, originalKey, renditionKey } from './stores/media-store.ts';
import { photograph } from './test-pictures.ts';

let testStore: Awaited<ReturnType<typeof openTestStore>>;
let folder: string;
let kept: MediaStore;
const actor = { id: '', email: 'mina@example.com', requestId: 'r-1' };
const db = () => databases().primary.db;
const services = () => ({ db: db(), store: kept });

beforeAll(async () => {
  testStore = await openTestStore();
  folder = await mkdtemp(path.join(tmpdir(), 'myclothes-media-'));
  const [user] = await databases().primary.sql<{ id: string }[]>`
    INSERT INTO users (email, role) VALUES ('mina@example.com', 'marketer') RETURNING id`;
  actor.id = user?.id ?? '';
});
afterAll(async () => {
  await testStore.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  kept = folderStore(await mkdtemp(path.join(folder, 'store-')));
  await databases().primary.sql`TRUNCATE media, media_files, outbox CASCADE`;
});

const received = async <T>(bytes: Buffer, use: Parameters<typeof receivePicture<T>>[1]) =>
  receivePicture<T>(new Response(new Uint8Array(bytes)).body, use);
const add = (bytes: Buffer, name = 'linen.jpg') =>
  received(bytes, (picture) => addPicture(services(), picture, name, actor));
const replace = (id: string, bytes: Buffer) =>
  received(bytes, (picture) => replacePicture(services(), picture, { id, name: 'other.jpg' }, actor));
const pictureOf = async (id: string) => (await db().select().from(media).where(eq(media.id, id)))[0];
const jpeg = (width = 700, height = 500) => photograph(width, height).jpeg().toBuffer();

async function bytesOf(key: string): Promise<Buffer | null> {
  const found = await kept.get(key);
  return found && Buffer.from(await new Response(found.body).arrayBuffer());
}

test('an upload waits unseen, then shows renditions in two formats without what the camera noted', async () => {
  const bytes = await photograph(700, 500)
    .withExif({ IFD0: { Artist: '<script>alert(1)</script>' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { id } = await add(bytes);
  expect(await pictureOf(id)).toMatchObject({
    src: expect.stringMatching(/^pending:/),
    width: 500,
    height: 700,
  });
  expect(await renderNextFile(services())).toBe(true);
  expect(await renderNextFile(services())).toBe(false);
  const picture = await pictureOf(id);
  const digest = picture?.digest ?? '';
  expect(picture?.src).toBe(`/media/${digest}/640.webp`);
  for (const [name, format, width] of [
    ['320.avif', 'heif', 320],
    ['320.webp', 'webp', 320],
    ['640.avif', 'heif', 500],
    ['640.webp', 'webp', 500],
  ] as const) {
    const rendition = (await bytesOf(renditionKey(`${digest}/${name}`))) ?? Buffer.alloc(0);
    const facts = await sharp(rendition).metadata();
    expect(facts).toMatchObject({ format, width });
    expect(facts.exif).toBeUndefined();
    expect(facts.orientation).toBeUndefined();
    expect(rendition.includes('script')).toBe(false);
  }
  expect(await bytesOf(renditionKey(`${digest}/1280.webp`))).toBeNull();
});

test('what comes behind a picture in the same file is in no rendition', async () => {
  const { id } = await add(Buffer.concat([await jpeg(400), Buffer.from('<script>alert(1)</script>')]));
  await renderNextFile(services());
  const digest = (await pictureOf(id))?.digest;
  const rendition = await bytesOf(renditionKey(`${digest}/320.webp`));
  expect(rendition?.includes('script')).toBe(false);
});

test('the same content is one picture, however often and at once it is sent', async () => {
  const bytes = await jpeg();
  const added = await Promise.all([add(bytes), add(bytes, 'again.jpg'), add(bytes)]);
  await renderNextFile(services());
  added.push(await add(bytes));
  expect(new Set(added.map(({ id }) => id)).size).toBe(1);
  expect(added.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await db().select().from(mediaFiles)).toHaveLength(1);
});

test('of two runners one makes a picture, and each of several pictures is made once', async () => {
  for (const height of [300, 301, 302]) await add(await jpeg(400, height));
  const puts: string[] = [];
  const counting = {
    ...kept,
    put: (...args: Parameters<MediaStore['put']>) => {
      puts.push(args[0]);
      return kept.put(...args);
    },
  };
  const runner = async () => {
    while (await renderNextFile({ db: db(), store: counting }));
  };
  await Promise.all([runner(), runner()]);
  expect(puts).toHaveLength(12);
  expect(new Set(puts).size).toBe(12);
  const files = await db().select().from(mediaFiles);
  expect(files.map(({ attempts, readyAt }) => [attempts, readyAt !== null])).toEqual([
    [1, true],
    [1, true],
    [1, true],
  ]);
});

test('one that is killed at it is followed by another, and what it comes to do late changes nothing', async () => {
  const { id } = await add(await jpeg(400));
  let release = () => {};
  const stuck = new Promise<void>((resolve) => {
    release = resolve;
  });
  const hanging: MediaStore = {
    ...kept,
    async put(...args) {
      await stuck;
      await kept.put(...args);
    },
  };
  const killed = renderNextFile({ db: db(), store: hanging, leaseSeconds: 1 });
  await expect.poll(async () => (await db().select().from(mediaFiles))[0]?.attempts).toBe(1);
  expect(await renderNextFile(services())).toBe(false);
  await expect.poll(() => renderNextFile(services()), { timeout: 10_000, interval: 100 }).toBe(true);
  const shown = await pictureOf(id);
  expect(shown?.src).toMatch(/^\/media\//);
  release();
  await killed;
  expect(await pictureOf(id)).toEqual(shown);
  expect((await db().select().from(mediaFiles))[0]).toMatchObject({ attempts: 2, lastError: null });
});

test('a store that is away is asked again; an original that is gone is given up at once', async () => {
  await add(await jpeg(400));
  const away: MediaStore = { ...kept, get: () => Promise.reject(new Error('S3 answers 503')) };
  await renderNextFile({ db: db(), store: away });
  const [file] = await db().select().from(mediaFiles);
  expect(file).toMatchObject({ attempts: 1, lastError: 'S3 answers 503', readyAt: null });
  await db()
    .update(mediaFiles)
    .set({ availableAt: new Date(0) });
  await renderNextFile(services());
  expect((await db().select().from(mediaFiles))[0]).toMatchObject({ attempts: 2, lastError: null });

  await add(await jpeg(410));
  await renderNextFile({ db: db(), store: { ...kept, get: async () => null } });
  const [gone] = await db().select().from(mediaFiles).where(eq(mediaFiles.attempts, 5));
  expect(gone?.lastError).toBe('the original is gone');
  expect(await renderNextFile(services())).toBe(false);
});

async function shownProduct(mediaId: string): Promise<string> {
  const handle = `piece-${crypto.randomUUID()}`;
  await createTestProduct(databases(), { handle, stock: 1 });
  const product = await db().query.products.findFirst({ where: (row) => eq(row.handle, handle) });
  await db()
    .insert(productMedia)
    .values({ productId: product?.id ?? '', mediaId, position: 1, altEn: 'Linen' });
  return handle;
}

test('a picture is replaced wherever it is used, once the new one is there', async () => {
  const { id } = await add(await jpeg(400));
  await renderNextFile(services());
  const handle = await shownProduct(id);
  const before = await pictureOf(id);
  await replace(id, await jpeg(420));
  expect((await pictureOf(id))?.src).toBe(before?.src);
  await renderNextFile(services());
  const after = await pictureOf(id);
  expect(after?.src).not.toBe(before?.src);
  expect(after).toMatchObject({ id, width: 420, nextDigest: null, name: 'other.jpg' });
  const [listing] = await db().select().from(productListings).where(eq(productListings.handle, handle));
  expect(listing?.image?.src).toBe(after?.src);
  const told = await db().select().from(outbox).where(eq(outbox.topic, 'cache.invalidate'));
  expect(told.flatMap(({ payload }) => (payload as { tags: string[] }).tags)).toEqual(
    expect.arrayContaining([`product:${handle}`, 'listings']),
  );

  const other = await add(await jpeg(430));
  await expect(replace(other.id, await originalOf(after?.digest))).rejects.toMatchObject({
    code: 'picture_exists',
  });
});

/** The original of a digest, as it was sent. */
async function originalOf(digest: string | null | undefined): Promise<Buffer> {
  return (await bytesOf(originalKey(digest ?? ''))) ?? Buffer.alloc(0);
}

test('words and focal point are saved over what was seen, with an audit entry, and not over what was not', async () => {
  const { id } = await add(await jpeg(400));
  const edit = {
    id,
    version: 1,
    name: 'Linen',
    altEn: 'A linen shirt',
    altKo: '린넨 셔츠',
    focalX: 0.3,
    focalY: 0.7,
  };
  expect(await savePicture(db(), edit, actor)).toEqual({ version: 2, changed: true });
  expect(await savePicture(db(), { ...edit, version: 2 }, actor)).toEqual({ version: 2, changed: false });
  await expect(savePicture(db(), { ...edit, altEn: 'Late' }, actor)).rejects.toMatchObject({
    code: 'picture_changed',
  });
  const [entry] = await db().select().from(auditEntries).where(eq(auditEntries.action, 'media.save'));
  expect(entry).toMatchObject({
    actorEmail: actor.email,
    before: { name: 'linen.jpg', altEn: '' },
    after: { name: 'Linen', altEn: 'A linen shirt', focalX: 0.3 },
  });
});

test('what is used stays; what is not goes, with all that was made of it', async () => {
  const { id } = await add(await jpeg(400));
  await renderNextFile(services());
  const handle = await shownProduct(id);
  await expect(deletePicture(services(), id, actor)).rejects.toMatchObject({
    code: 'picture_used',
    details: { extra: { uses: [{ kind: 'product', handle }] } },
  });
  const digest = (await pictureOf(id))?.digest ?? '';
  await db().delete(productMedia);
  await deletePicture(services(), id, actor);
  expect(await pictureOf(id)).toBeUndefined();
  expect(await db().select().from(mediaFiles)).toEqual([]);
  for (const key of [originalKey(digest), renditionKey(`${digest}/320.avif`)]) {
    expect(await kept.get(key), key).toBeNull();
  }
  await expect(deletePicture(services(), id, actor)).rejects.toMatchObject({ status: 404 });
});
