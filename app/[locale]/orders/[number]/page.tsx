import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Seen } from '#components/measure/seen.tsx';
import { OrderSheet } from '#components/orders/order-sheet.tsx';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';
import { getOwnOrder } from '#lib/orders/queries.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string; number: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await enterLocale(params);
  const t = await getTranslations('order');
  return privateMetadata(t('title', { number }));
}

export default async function OrderPage({ params, searchParams }: Props) {
  const { locale, number } = await enterLocale(params);
  const order = await getOwnOrder(number);
  if (!order) notFound();
  return (
    <>
      <Seen name="purchase" />
      <OrderSheet order={order} locale={locale} problem={addressValue(await searchParams, 'problem')} />
    </>
  );
}
