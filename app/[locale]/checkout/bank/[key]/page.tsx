import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChallengeForm } from '#components/checkout/challenge-form.tsx';
import { readChallenge } from '#lib/checkout/payments/challenge.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string; key: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('bank');
  return privateMetadata(t('title'));
}

/** Stands in for the page of a bank that wants to hear from its customer. */
export default async function BankPage({ params }: Props) {
  const { locale, key } = await enterLocale(params);
  const paymentKey = decodeURIComponent(key);
  const challenge = await readChallenge(paymentKey);
  if (!challenge) notFound();
  if (!challenge.isOpen) redirect(localePath(locale, `/checkout/return/${challenge.orderNumber}`));
  return <ChallengeForm locale={locale} paymentKey={paymentKey} challenge={challenge} />;
}
