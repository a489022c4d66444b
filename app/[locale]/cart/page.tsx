import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { CartEditor } from '#components/cart/cart-editor.tsx';
import { getCartWords } from '#components/cart/get-cart-words.ts';
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
  const [t, { problems }, words, cart, query] = await Promise.all([
    getTranslations('cart'),
    getMessages(),
    getCartWords(),
    getCartView(locale),
    searchParams,
  ]);
  const error = addressValue(query, 'error');
  const removedId = addressValue(query, 'removed');
  const removed = removedId && {
    variantId: removedId,
    quantity: Math.max(1, Number.parseInt(addressValue(query, 'was') ?? '', 10) || 1),
  };
  return (
    <>
      <PageHead title={t('title')} />
      <div className={styles.body}>
        <CartEditor
          key={cart.version}
          locale={locale}
          initial={cart}
          initialProblem={error}
          initialRemoved={removed || null}
          words={{ ...words, problems }}
        />
      </div>
    </>
  );
}
