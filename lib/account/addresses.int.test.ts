import { afterAll, beforeAll, expect, test } from 'vitest';
import { customers } from '#db/schema/index.ts';
import { openTestStore } from '../../tests/setup/store.ts';
import { databases } from '../database.ts';
import {
  addressLimit,
  makeDefaultAddress,
  removeAddress,
  saveAddress,
  selectAddresses,
} from './addresses.ts';
import { saveAddressSchema } from './schema.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
const db = () => databases().primary.db;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function newCustomer(): Promise<string> {
  const [row] = await db().insert(customers).values({ email: 'ada@example.com' }).returning();
  return row?.id ?? '';
}

const address = (line1: string, more: Record<string, string> = {}) =>
  saveAddressSchema.parse({
    name: 'Ada Oh',
    line1,
    line2: '',
    city: 'Seoul',
    region: '',
    postalCode: '03035',
    country: 'kr',
    phone: '',
    ...more,
  });

const shown = (list: { line1: string; isDefault: boolean }[]) =>
  list.map(({ line1, isDefault }) => (isDefault ? `*${line1}` : line1));

test('the first address is the default, a later one when asked, and the default stands first', async () => {
  const customer = await newCustomer();
  expect(shown(await saveAddress(db(), customer, address('one')))).toEqual(['*one']);
  expect(shown(await saveAddress(db(), customer, address('two')))).toEqual(['*one', 'two']);
  const three = await saveAddress(db(), customer, address('three', { isDefault: 'on' }));
  expect(shown(three)).toEqual(['*three', 'one', 'two']);
  expect(three[0]).toMatchObject({ country: 'KR', line2: null, phone: null });
});

test('an address changes in place and the same one sent again is not added', async () => {
  const customer = await newCustomer();
  const [saved] = await saveAddress(db(), customer, address('one'));
  await saveAddress(db(), customer, address('one'));
  await saveAddress(db(), customer, { ...address('uno', { phone: '+82 2 123 4567' }), id: saved?.id });
  expect(await selectAddresses(db(), customer)).toEqual([
    { ...saved, line1: 'uno', phone: '+82 2 123 4567' },
  ]);
});

test('there is a default as long as there is an address', async () => {
  const customer = await newCustomer();
  await saveAddress(db(), customer, address('one'));
  const [first, second] = await saveAddress(db(), customer, address('two'));
  expect(shown(await makeDefaultAddress(db(), customer, second?.id ?? ''))).toEqual(['*two', 'one']);
  expect(shown(await removeAddress(db(), customer, second?.id ?? ''))).toEqual(['*one']);
  expect(shown(await removeAddress(db(), customer, second?.id ?? ''))).toEqual(['*one']);
  expect(await removeAddress(db(), customer, first?.id ?? '')).toEqual([]);
});

test('addresses saved at once leave one default', async () => {
  const customer = await newCustomer();
  const lines = ['a', 'b', 'c', 'd', 'e'];
  await Promise.all(lines.map((line) => saveAddress(db(), customer, address(line, { isDefault: 'on' }))));
  const saved = await selectAddresses(db(), customer);
  expect(saved).toHaveLength(5);
  expect(saved.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});

test("somebody else's address can neither be changed, removed nor chosen", async () => {
  const [owner, other] = [await newCustomer(), await newCustomer()];
  const [saved] = await saveAddress(db(), owner, address('hers'));
  const id = saved?.id ?? '';
  await expect(saveAddress(db(), other, { ...address('mine'), id })).rejects.toMatchObject({ status: 404 });
  await expect(makeDefaultAddress(db(), other, id)).rejects.toMatchObject({ status: 404 });
  await removeAddress(db(), other, id);
  expect(shown(await selectAddresses(db(), owner))).toEqual(['*hers']);
});

test('a book has an end', async () => {
  const customer = await newCustomer();
  for (let i = 0; i < addressLimit; i++) await saveAddress(db(), customer, address(`${i}`));
  await expect(saveAddress(db(), customer, address('more'))).rejects.toMatchObject({
    code: 'too_many_addresses',
  });
});

const wrongFields: Record<string, string>[] = [
  { country: 'XX' },
  { line1: '' },
  { city: '   ' },
  { phone: 'call me' },
  { name: 'a\u0000b' },
  { isDefault: 'yes' },
  { id: '1' },
];

test.each(wrongFields)('%o is no address', (wrong) => {
  expect(() => address('one', wrong)).toThrow();
});
