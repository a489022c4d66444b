import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { addresses, customers } from '#db/schema/index.ts';
import { notFound, Problem } from '../errors.ts';
import type { AddressInput } from './schema.ts';
import type { SavedAddress } from './types.ts';

export const addressLimit = 30;

/** The default first, then in the order they were added. */
export function selectAddresses(db: Database | Transaction, customerId: string): Promise<SavedAddress[]> {
  const { id, name, line1, line2, city, region, postalCode, country, phone, isDefault } = addresses;
  return db
    .select({ id, name, line1, line2, city, region, postalCode, country, phone, isDefault })
    .from(addresses)
    .where(eq(addresses.customerId, customerId))
    .orderBy(desc(addresses.isDefault), asc(addresses.id));
}

/**
 * Adds an address, or changes the one of that id. The first is the default, and there is always one; the same
 * address sent twice is one.
 * @throws Problem 404 for an id that is not this customer's, 409 `too_many_addresses`
 */
export async function saveAddress(
  db: Database,
  customerId: string,
  input: AddressInput,
): Promise<SavedAddress[]> {
  const { id, isDefault } = input;
  return changingAddresses(db, customerId, async (tx, saved) => {
    const row = rowOf(input);
    const target = saved.find((one) => (id ? one.id === id : isSame(one, row)));
    if (id && !target) throw notFound();
    if (!target && saved.length >= addressLimit) throw new Problem(409, 'too_many_addresses');
    const becomesDefault = isDefault || saved.length === 0;
    if (becomesDefault) await clearDefault(tx, customerId);
    const change = { ...row, ...(becomesDefault && { isDefault: true }) };
    if (target) await tx.update(addresses).set(change).where(eq(addresses.id, target.id));
    else await tx.insert(addresses).values({ customerId, ...change });
  });
}

/** An address that is gone already is no problem; the oldest left becomes the default where the default went. */
export async function removeAddress(db: Database, customerId: string, id: string): Promise<SavedAddress[]> {
  return changingAddresses(db, customerId, async (tx, saved) => {
    await tx.delete(addresses).where(ownAddress(customerId, id));
    const removed = saved.find((one) => one.id === id);
    const next = saved.find((one) => one.id !== id);
    if (removed?.isDefault && next) await markDefault(tx, next.id);
  });
}

/** @throws Problem 404 for an id that is not this customer's */
export async function makeDefaultAddress(
  db: Database,
  customerId: string,
  id: string,
): Promise<SavedAddress[]> {
  return changingAddresses(db, customerId, async (tx, saved) => {
    if (!saved.some((one) => one.id === id)) throw notFound();
    await clearDefault(tx, customerId);
    await markDefault(tx, id);
  });
}

/** Changes of one customer's addresses take turns, so that two of them cannot both make a default. */
function changingAddresses(
  db: Database,
  customerId: string,
  change: (tx: Transaction, saved: SavedAddress[]) => Promise<void>,
): Promise<SavedAddress[]> {
  return db.transaction(async (tx) => {
    await tx.select({ id: customers.id }).from(customers).where(eq(customers.id, customerId)).for('update');
    await change(tx, await selectAddresses(tx, customerId));
    return selectAddresses(tx, customerId);
  });
}

const ownAddress = (customerId: string, id: string): SQL | undefined =>
  and(eq(addresses.customerId, customerId), eq(addresses.id, id));

const clearDefault = (tx: Transaction, customerId: string) =>
  tx
    .update(addresses)
    .set({ isDefault: false })
    .where(and(eq(addresses.customerId, customerId), sql`is_default`));

const markDefault = (tx: Transaction, id: string) =>
  tx.update(addresses).set({ isDefault: true }).where(eq(addresses.id, id));

type AddressRow = Omit<SavedAddress, 'id' | 'isDefault'>;

/** Its columns and no more: what else came with the form makes no other address of it. */
const rowOf = ({
  name,
  line1,
  line2,
  city,
  region,
  postalCode,
  country,
  phone,
}: AddressInput): AddressRow => ({
  name,
  line1,
  line2: line2 ?? null,
  city,
  region: region ?? null,
  postalCode,
  country,
  phone: phone ?? null,
});

const isSame = (saved: SavedAddress, row: AddressRow): boolean =>
  (Object.keys(row) as (keyof AddressRow)[]).every((field) => saved[field] === row[field]);
