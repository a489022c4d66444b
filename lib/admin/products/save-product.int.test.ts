import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  auditEntries,
  inventoryAdjustments,
  inventoryLevels,
  locations,
  outbox,
  productListings,
  products,
} from '#db/schema/index.ts';
import { openTestStore } from '../../../tests/setup/store.ts';
import { createUser } from '../../auth/create-user.ts';
import { createTestProduct } from '../../cart/test-products.ts';
import { readProduct } from '../../catalog/read-product.ts';
import { databases } from '../../database.ts';
import { getEditableProduct, listProducts } from './queries.ts';
import { draftProduct, publishProduct } from './save-product.ts';
import { type SaveProductInput, saveProductSchema } from './schema.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
let actor: { id: string; email: string; requestId: string | null };
const db = () => databases().primary.db;

beforeAll(async () => {
  store = await openTestStore();
  const email = 'marketer@myclothes.example';
  const id = await createUser(db(), { email, name: '', role: 'marketer', password: 'linen-and-thread' });
  actor = { id, email, requestId: 'request-1' };
});
afterAll(() => store.close());

/** What the editor sends when nothing in it was touched. */
async function untouched(id: string): Promise<SaveProductInput> {
  const product = await getEditableProduct(db(), id);
  if (!product) throw new Error('no such product');
  const text = (amount: number | null) => (amount === null ? '' : (amount / 100).toFixed(2));
  return saveProductSchema.parse({
    ...product,
    intent: 'publish',
    seen: JSON.stringify(product.seen),
    variants: Object.fromEntries(
      product.variants.map(({ id, price, compareAt, stock }) => [
        id,
        { price: text(price), compareAt: text(compareAt), stock: String(stock), stockSeen: String(stock) },
      ]),
    ),
  });
}

async function setUp(handle: string, stock = 5) {
  const { productId, variantId } = await createTestProduct(databases(), { handle, stock });
  const input = await untouched(productId);
  const variant = input.variants[variantId];
  if (!variant) throw new Error('no variant');
  return { productId, variantId, input, variant };
}

const auditOf = (id: string) => db().select().from(auditEntries).where(eq(auditEntries.entityId, id));
const stockOf = async (id: string) => (await getEditableProduct(db(), id))?.variants[0]?.stock;

test('a save changes the product, its listing, the audit log and what is stale, together', async () => {
  const { productId, variantId, input, variant } = await setUp('linen-overshirt');
  const saved = await publishProduct(
    db(),
    {
      ...input,
      title: { en: 'Linen overshirt', ko: '리넨 오버셔츠' },
      description: { en: '<p onclick="x()">Cut in <b>linen</b>.<script>alert(1)</script></p>', ko: '' },
      variants: { [variantId]: { ...variant, price: 5200, compareAt: null, stock: 8 } },
    },
    actor,
  );
  expect(saved).toEqual({ version: 2, changed: true, receiptId: expect.any(String) });
  expect(await readProduct(db(), 'linen-overshirt', 'ko')).toMatchObject({
    title: '리넨 오버셔츠',
    price: { amount: 5200 },
    compareAtPrice: null,
  });
  const [listing] = await db().select().from(productListings).where(eq(productListings.productId, productId));
  expect(listing).toMatchObject({ titleEn: 'Linen overshirt', price: 5200 });
  const by = { actorId: actor.id, actorEmail: actor.email, requestId: 'request-1' };
  expect(await auditOf(productId)).toMatchObject([
    {
      ...by,
      action: 'product.stock',
      before: { 'variants.linen-overshirt.stock': 5 },
      after: { 'variants.linen-overshirt.stock': 8 },
    },
    {
      ...by,
      action: 'product.edit',
      before: { 'title.en': 'Overshirt', 'variants.linen-overshirt.price': 4800 },
      after: {
        'description.en': '<p>Cut in <strong>linen</strong>.</p>',
        'variants.linen-overshirt.compareAt': null,
      },
    },
  ]);
  const waiting = await db().select({ topic: outbox.topic, payload: outbox.payload }).from(outbox);
  expect(waiting).toContainEqual({
    topic: 'cache.invalidate',
    payload: { tags: ['product:linen-overshirt', 'listings'] },
  });
  const moves = await db()
    .select()
    .from(inventoryAdjustments)
    .where(eq(inventoryAdjustments.variantId, variantId));
  expect(moves).toMatchObject([{ delta: 3, reason: 'correction', actorId: actor.id }]);
});

test('a save that changes nothing leaves no trace', async () => {
  const { productId, input } = await setUp('untouched');
  expect(await publishProduct(db(), input, actor)).toEqual({ version: 1, changed: false, receiptId: null });
  expect(await auditOf(productId)).toEqual([]);
});

test('of two editors who changed one field the later is told, and nothing of theirs is written', async () => {
  const { productId, variantId, input, variant } = await setUp('two-editors');
  const saves = await Promise.allSettled(
    ['First', 'Second'].map((en) =>
      publishProduct(
        db(),
        {
          ...input,
          title: { en, ko: '' },
          variants: { [variantId]: { ...variant, stock: variant.stock + 1 } },
        },
        actor,
      ),
    ),
  );
  const won = (await getEditableProduct(db(), productId))?.title.en;
  const lost = won === 'First' ? 'Second' : 'First';
  expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(saves.find((save) => save.status === 'rejected')?.reason).toMatchObject({
    status: 409,
    code: 'edit_conflict',
    details: {
      errors: [{ path: 'title.en', message: 'edit_clash' }],
      extra: { clashes: [{ field: 'title.en', base: 'Overshirt', theirs: won, mine: lost }] },
    },
  });
  expect(await stockOf(productId)).toBe(6);
});

test('of two editors who changed different fields both are published, and a clash can be agreed to', async () => {
  const { productId, variantId, input, variant } = await setUp('both-editors');
  await publishProduct(db(), { ...input, title: { en: 'First', ko: '오버셔츠' } }, actor);
  const dearer = { [variantId]: { ...variant, price: 5000 } };
  await publishProduct(db(), { ...input, variants: dearer }, actor);
  expect(await getEditableProduct(db(), productId)).toMatchObject({
    version: 3,
    title: { en: 'First' },
    variants: [{ price: 5000 }],
  });
  const agreed = {
    ...input,
    seen: { ...input.seen, 'title.en': 'First' },
    title: { en: 'Mine', ko: '오버셔츠' },
  };
  await publishProduct(db(), agreed, actor);
  expect(await getEditableProduct(db(), productId)).toMatchObject({
    title: { en: 'Mine' },
    variants: [{ price: 5000 }],
  });
});

test('a draft changes nothing in the store until it is published, with what was edited beside it', async () => {
  const { productId, variantId, input, variant } = await setUp('drafted');
  const kept = await draftProduct(db(), { ...input, title: { en: 'Drafted', ko: '오버셔츠' } }, actor);
  expect(kept).toEqual({ version: null, changed: true, receiptId: null });
  expect(await readProduct(db(), 'drafted', 'en')).toMatchObject({ title: 'Overshirt' });
  expect(await getEditableProduct(db(), productId)).toMatchObject({
    title: { en: 'Drafted' },
    unpublished: { base: { 'title.en': 'Overshirt' }, fields: { 'title.en': 'Drafted' } },
  });
  const dearer = { [variantId]: { ...variant, price: 5000 } };
  await publishProduct(db(), { ...input, variants: dearer }, actor);
  expect(await getEditableProduct(db(), productId)).toMatchObject({ unpublished: null, version: 2 });
  expect(await readProduct(db(), 'drafted', 'en')).toMatchObject({
    title: 'Drafted',
    price: { amount: 5000 },
  });
});

test('a draft that comes to what is public again is none', async () => {
  const { productId, input } = await setUp('redrafted');
  const drafted = { ...input, title: { en: 'Drafted', ko: '오버셔츠' } };
  await draftProduct(db(), drafted, actor);
  const back = { ...input, seen: { ...input.seen, 'title.en': 'Drafted' } };
  await draftProduct(db(), back, actor);
  expect(await getEditableProduct(db(), productId)).toMatchObject({ unpublished: null });
});

test('units sold while the editor was open stay sold, and cannot be taken away twice', async () => {
  const { productId, variantId, input, variant } = await setUp('selling', 5);
  await db().update(inventoryLevels).set({ available: 2 }).where(eq(inventoryLevels.variantId, variantId));
  await publishProduct(db(), { ...input, title: { en: 'Selling', ko: '' } }, actor);
  expect(await stockOf(productId)).toBe(2);
  const emptied = { ...input, variants: { [variantId]: { ...variant, stock: 1 } } };
  await expect(publishProduct(db(), emptied, actor)).rejects.toMatchObject({
    code: 'stock_sold',
    details: { errors: [{ path: `variants.${variantId}.stock`, message: 'stock_sold' }] },
  });
  expect(await stockOf(productId)).toBe(2);
});

test('units are taken from the first location that has them', async () => {
  const { productId, variantId, input, variant } = await setUp('two-places', 2);
  const [far] = await db().insert(locations).values({ handle: 'far', name: 'Far', priority: 9 }).returning();
  await db()
    .insert(inventoryLevels)
    .values({ variantId, locationId: far?.id ?? '', available: 4 });
  const taken = { ...variant, stock: 1, stockSeen: 6 };
  await publishProduct(db(), { ...input, variants: { [variantId]: taken } }, actor);
  const left = await db()
    .select({ handle: locations.handle, available: inventoryLevels.available })
    .from(inventoryLevels)
    .innerJoin(locations, eq(locations.id, inventoryLevels.locationId))
    .where(eq(inventoryLevels.variantId, variantId));
  expect(Object.fromEntries(left.map((l) => [l.handle, l.available]))).toEqual({
    'for-two-places': 0,
    far: 1,
  });
  expect(await stockOf(productId)).toBe(1);
});

test('a variant of another product is refused', async () => {
  const [mine, other] = [await setUp('mine'), await setUp('other')];
  const forged = { ...mine.input, variants: { [other.variantId]: { ...other.variant, price: 1 } } };
  await expect(publishProduct(db(), forged, actor)).rejects.toMatchObject({ code: 'unknown_variant' });
});

test('archiving takes it out of the store, and back', async () => {
  const { productId, input } = await setUp('season');
  const before = await db().select().from(products).where(eq(products.id, productId));
  await publishProduct(db(), { ...input, status: 'archived' }, actor);
  expect(await readProduct(db(), 'season', 'en')).toBeNull();
  await publishProduct(db(), { ...(await untouched(productId)), status: 'active' }, actor);
  expect(await readProduct(db(), 'season', 'en')).toMatchObject({ title: 'Overshirt' });
  const after = await db().select().from(products).where(eq(products.id, productId));
  expect(after[0]?.publishedAt).toEqual(before[0]?.publishedAt);
});

test('lists newest first, by part of a title in either language, handle or SKU, page by page', async () => {
  for (let i = 0; i < 52; i++) await createTestProduct(databases(), { handle: `listed-${i}`, stock: 1 });
  const first = await listProducts(db(), {});
  expect(first.rows).toHaveLength(50);
  expect(first.rows[0]).toMatchObject({
    handle: 'listed-51',
    price: 4800,
    stock: 1,
    variants: 1,
    status: 'active',
  });
  const second = await listProducts(db(), { before: first.next ?? 0 });
  expect(second.rows[0]?.handle).toBe('listed-1');
  expect(second.next).toBeNull();
  const handles = async (q: string) => (await listProducts(db(), { q })).rows.map(({ handle }) => handle);
  expect(await handles('listed-7')).toEqual(['listed-7']);
  expect(await handles('리넨')).toEqual(['linen-overshirt']);
  expect(await handles('inen over')).toEqual(['linen-overshirt']);
  expect(await handles('%')).toEqual([]);
  expect((await listProducts(db(), { status: 'draft' })).rows).toEqual([]);
});
