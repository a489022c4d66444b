import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddressEditor } from '#components/account/address-editor.tsx';
import { requireUser } from '#lib/auth/guard.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.addresses');
  return privateMetadata(t('newTitle'));
}

export default async function NewAddressPage({ params }: Props) {
  const { locale } = await enterLocale(params);
  await requireUser(localePath(locale, '/account/addresses/new'));
  return <AddressEditor locale={locale} />;
}
