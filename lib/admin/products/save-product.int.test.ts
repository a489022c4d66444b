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
import { type Actor, saveProduct } from './save-product.ts';
import { type SaveProductInput, saveProductSchema } from './schema.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
let actor: Actor;
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
    version: String(product.version),
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
  const saved = await saveProduct(
    db(),
    {
      ...input,
      title: { en: 'Linen overshirt', ko: '리넨 오버셔츠' },
      description: { en: '<p onclick="x()">Cut in <b>linen</b>.<script>alert(1)</script></p>', ko: '' },
      variants: { [variantId]: { ...variant, price: 5200, compareAt: null, stock: 8 } },
    },
    actor,
  );
  expect(saved).toEqual({ version: 2, changed: true });
  expect(await readProduct(db(), 'linen-overshirt', 'ko')).toMatchObject({
    title: '리넨 오버셔츠',
    price: { amount: 5200 },
    compareAtPrice: null,
  });
  const [listing] = await db().select().from(productListings).where(eq(productListings.productId, productId));
  expect(listing).toMatchObject({ titleEn: 'Linen overshirt', price: 5200 });
  const [entry] = await auditOf(productId);
  const description = '<p>Cut in <strong>linen</strong>.</p>';
  expect(entry).toMatchObject({
    actorId: actor.id,
    actorEmail: actor.email,
    requestId: 'request-1',
    before: {
      'title.en': 'Overshirt',
      'variants.linen-overshirt.price': 4800,
      'variants.linen-overshirt.stock': 5,
    },
    after: {
      'description.en': description,
      'variants.linen-overshirt.compareAt': null,
      'variants.linen-overshirt.stock': 8,
    },
  });
  const waiting = await db().select({ topic: outbox.topic, payload: outbox.payload }).from(outbox);
  expect(waiting).toEqual([
    { topic: 'cache.invalidate', payload: { tags: ['product:linen-overshirt', 'listings'] } },
  ]);
  const moves = await db()
    .select()
    .from(inventoryAdjustments)
    .where(eq(inventoryAdjustments.variantId, variantId));
  expect(moves).toMatchObject([{ delta: 3, reason: 'correction', actorId: actor.id }]);
});

test('a save that changes nothing leaves no trace', async () => {
  const { productId, input } = await setUp('untouched');
  expect(await saveProduct(db(), input, actor)).toEqual({ version: 1, changed: false });
  expect(await auditOf(productId)).toEqual([]);
});

test('of two editors the later is refused, and nothing of theirs is written', async () => {
  const { productId, variantId, input, variant } = await setUp('two-editors');
  const saves = await Promise.allSettled(
    ['First', 'Second'].map((en) =>
      saveProduct(
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
  expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(saves.find((save) => save.status === 'rejected')?.reason).toMatchObject({
    status: 409,
    code: 'version_conflict',
    details: { extra: { version: 2 } },
  });
  expect(await auditOf(productId)).toHaveLength(1);
  expect(await stockOf(productId)).toBe(6);
});

test('units sold while the editor was open stay sold, and cannot be taken away twice', async () => {
  const { productId, variantId, input, variant } = await setUp('selling', 5);
  await db().update(inventoryLevels).set({ available: 2 }).where(eq(inventoryLevels.variantId, variantId));
  await saveProduct(db(), { ...input, title: { en: 'Selling', ko: '' } }, actor);
  expect(await stockOf(productId)).toBe(2);
  const emptied = { ...input, version: 2, variants: { [variantId]: { ...variant, stock: 1 } } };
  await expect(saveProduct(db(), emptied, actor)).rejects.toMatchObject({
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
  await saveProduct(db(), { ...input, variants: { [variantId]: taken } }, actor);
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
  await expect(saveProduct(db(), forged, actor)).rejects.toMatchObject({ code: 'unknown_variant' });
});

test('archiving takes it out of the store, and back', async () => {
  const { productId, input } = await setUp('season');
  const before = await db().select().from(products).where(eq(products.id, productId));
  await saveProduct(db(), { ...input, status: 'archived' }, actor);
  expect(await readProduct(db(), 'season', 'en')).toBeNull();
  await saveProduct(db(), { ...(await untouched(productId)), status: 'active' }, actor);
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
