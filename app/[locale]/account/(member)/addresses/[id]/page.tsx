import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AddressEditor } from '#components/account/address-editor.tsx';
import { listAddresses } from '#lib/account/queries.ts';
import { requireUser } from '#lib/auth/guard.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.addresses');
  return privateMetadata(t('editTitle'));
}

export default async function EditAddressPage({ params }: Props) {
  const { locale, id } = await enterLocale(params);
  await requireUser(localePath(locale, '/account/addresses'));
  const address = (await listAddresses()).find((one) => one.id === id);
  if (!address) notFound();
  return <AddressEditor locale={locale} address={address} />;
}
