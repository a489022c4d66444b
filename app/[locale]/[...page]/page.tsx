import { notFound } from 'next/navigation';
import { enterLocale } from '#lib/i18n/enter-locale.ts';

// Addresses that lead nowhere are endless: none of them is kept.
export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string }>;
}

export default async function UnknownPage({ params }: Props): Promise<never> {
  await enterLocale(params);
  notFound();
}
