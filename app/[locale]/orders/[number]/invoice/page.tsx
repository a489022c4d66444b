import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Invoice } from '#components/orders/invoice.tsx';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';
import { getOwnOrder } from '#lib/orders/queries.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string; number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await enterLocale(params);
  const t = await getTranslations('order.invoiceSheet');
  return privateMetadata(t('title', { number }));
}

export default async function InvoicePage({ params }: Props) {
  const { locale, number } = await enterLocale(params);
  const order = await getOwnOrder(number);
  if (!order) notFound();
  return <Invoice order={order} locale={locale} />;
}
