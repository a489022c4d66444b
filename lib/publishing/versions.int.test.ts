import { afterAll, beforeAll, expect, test } from 'vitest';
import { readProduct } from '../catalog/read-product.ts';
import { kindNames } from './kinds/registry.ts';
import type { DocumentKey } from './open-documents.ts';
import { restoreVersion } from './restore-version.ts';
import { type Desk, openDesk } from './test-desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const price = (handle: string) => `variants.${handle}.price`;

test('an older version is published anew as a whole, and so can be taken back itself', async () => {
  const coat = await desk.product('restored');
  const first = await desk.read(coat);
  await desk.edit(coat, {
    'title.en': 'Second',
    'title.ko': '',
    'description.en': '<p>Cut.</p>',
    [price('restored')]: 5000,
    tags: ['new'],
  });
  const second = await desk.read(coat);
  await restoreVersion(desk.db(), coat, 1, desk.actor);
  expect(await desk.read(coat)).toEqual(first);
  await restoreVersion(desk.db(), coat, 2, desk.actor);
  expect(await desk.read(coat)).toEqual(second);
  expect(await readProduct(desk.db(), 'restored', 'ko')).toMatchObject({ title: 'Second' });
  await expect(restoreVersion(desk.db(), coat, 9, desk.actor)).rejects.toMatchObject({ status: 404 });
});

test('each kind is stored as it was published: what is read back is what was written', async () => {
  const { collection, page, promotion } = await desk.others();
  const quoted = { id: 'one', type: 'quote', text: { en: 'Wool', ko: '양모' }, by: { en: '', ko: '' } };
  const edits: [DocumentKey, Record<string, never> | object][] = [
    [
      await desk.product('stored'),
      { status: 'archived', vendor: 'V', type: 'T', tags: ['a', 'b'], 'seoTitle.ko': '제목', 'title.ko': '' },
    ],
    [collection, { status: 'draft', sort: 'newest', 'title.en': 'Coats', 'description.en': '<p>All.</p>' }],
    [collection, { rule: { tags: ['a'] } }],
    [page, { status: 'active', 'title.en': 'Wool', blocks: [quoted] }],
    [
      { kind: 'navigation', id: 'main' },
      { items: [{ en: 'Coats', ko: '코트', path: '/collections/coats' }] },
    ],
    [
      promotion,
      { status: 'active', title: 'Ten', value: 1500, endsAt: '2031-01-01T00:00:00.000Z', isCombinable: true },
    ],
  ];
  for (const [key, fields] of edits) {
    const { documents } = await desk.edit(key, fields as never);
    const [published] = [...documents.values()];
    expect(await desk.read(key), key.kind).toEqual(published?.fields);
    expect(await desk.read(key), key.kind).toMatchObject(
      key.kind === 'product' ? { 'title.ko': 'Overshirt' } : fields,
    );
  }
  expect(new Set(edits.map(([{ kind }]) => kind))).toEqual(new Set(kindNames));
});

test('what may not be public is refused by field, and leaves no trace', async () => {
  const { collection, page, promotion } = await desk.others();
  const coat = await desk.product('refused');
  const refusals: [DocumentKey, object, string][] = [
    [coat, { 'title.en': ' ' }, 'title.en'],
    [coat, { [price('refused')]: null }, price('refused')],
    [coat, { [price('refused')]: 48.5 }, price('refused')],
    [coat, { 'variants.refused.compareAt': 4800 }, 'variants.refused.compareAt'],
    [coat, { status: 'gone' }, 'status'],
    [collection, { 'title.en': '' }, 'title.en'],
    [collection, { rule: { colours: ['Ink'] } }, 'rule'],
    [page, { status: 'active', 'title.en': '' }, 'title.en'],
    [promotion, { value: 10_001 }, 'value'],
    [
      { kind: 'navigation', id: 'main' },
      { items: [{ en: 'Away', ko: '', path: '//evil.example' }] },
      'items.0.path',
    ],
  ];
  for (const [key, fields, path] of refusals) {
    const before = await desk.read(key);
    await expect(desk.edit(key, fields as never), path).rejects.toMatchObject({
      status: 422,
      details: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
    expect(await desk.read(key)).toEqual(before);
  }
});
