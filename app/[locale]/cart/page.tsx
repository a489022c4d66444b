import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { CartEditor } from '#components/cart/cart-editor.tsx';
import { type CartState, unknownCart } from '#components/cart/create-cart-state.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { getCartView } from '#lib/cart/queries.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';
import styles from '../page.module.css';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('cart');
  return privateMetadata(t('title'));
}

export default async function CartPage({ params, searchParams }: Props) {
  const { locale } = await enterLocale(params);
  const [{ cart: words }, view, query] = await Promise.all([
    getMessages(),
    getCartView(locale),
    searchParams,
  ]);
  return (
    <>
      <PageHead title={words.title} />
      <div className={styles.body}>
        <CartEditor locale={locale} start={{ ...unknownCart, view, ...said(query) }} words={words} />
      </div>
    </>
  );
}

/** What a form without a script was answered. */
function said(query: AddressQuery): Pick<CartState, 'problem' | 'removed'> {
  const code = addressValue(query, 'error');
  const variantId = addressValue(query, 'removed');
  const number = (name: string, least: number) =>
    Math.max(least, Number.parseInt(addressValue(query, name) ?? '', 10) || least);
  return {
    problem: code ? { code } : null,
    removed: variantId ? { variantId, quantity: number('was', 1), at: number('at', 0) } : null,
  };
}
