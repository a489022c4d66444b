import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LookAgain } from '#components/checkout/look-again.tsx';
import button from '#components/ui/button.module.css';
import { Notice } from '#components/ui/notice.tsx';
import { findOwnAttempt } from '#lib/checkout/return-to-order.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string; number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('pending');
  return privateMetadata(t('title'));
}

export default async function PendingPage({ params }: Props) {
  const { locale, number } = await enterLocale(params);
  const [t, order] = await Promise.all([getTranslations('pending'), findOwnAttempt(number)]);
  if (!order) notFound();
  const returnPath = localePath(locale, `/checkout/return/${number}`);
  if (order.state !== 'pending') redirect(returnPath);
  return (
    <Notice title={t('title')} text={t('text')} drawing="seam">
      <span>{t('order', { number })}</span>
      <a className={button.line} href={returnPath}>
        {t('look')}
      </a>
      <LookAgain path={returnPath} words={{ looking: t('looking') }} />
    </Notice>
  );
}
