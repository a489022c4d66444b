import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FindOrder } from '#components/orders/find-order.tsx';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';
import { getOwnOrder } from '#lib/orders/queries.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('order.find');
  return privateMetadata(t('title'));
}

/** Where mails lead: on to the order in a browser that may see it, else to the look-up. */
export default async function FindOrderPage({ params, searchParams }: Props) {
  const { locale } = await enterLocale(params);
  const query = await searchParams;
  const number = addressValue(query, 'number');
  const own = number === null ? null : await getOwnOrder(number);
  if (own) redirect(localePath(locale, `/orders/${own.number}`));
  return <FindOrder locale={locale} number={number} problem={addressValue(query, 'problem')} />;
}
