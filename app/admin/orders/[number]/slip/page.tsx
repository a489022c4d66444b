import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PackingSlip } from '#components/admin/packing-slip.tsx';
import { orderRoles } from '#lib/admin/access.ts';
import { getOrder } from '#lib/admin/orders/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('slip.open') });

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<AddressQuery>;
}

/** `?parcel=` for one that was sent; without it what is left to send. */
export default async function SlipPage({ params, searchParams }: Props) {
  const { number } = await params;
  await requireRole(`/admin/orders/${encodeURIComponent(number)}/slip`, ...orderRoles);
  if (!/^\d{1,15}$/.test(number)) notFound();
  const order = await readDesk((db) => getOrder(db, Number(number)));
  if (!order) notFound();
  return <PackingSlip order={order} parcelId={addressValue(await searchParams, 'parcel')} />;
}
