import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckoutForm } from '#components/checkout/checkout-form.tsx';
import { EmptyCheckout } from '#components/checkout/empty-checkout.tsx';
import { getCheckoutWords } from '#components/checkout/get-checkout-words.ts';
import { listCountries } from '#components/checkout/list-countries.ts';
import { quoteFrom } from '#components/checkout/quote.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { getCheckoutSummary } from '#lib/checkout/queries.ts';
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
  const t = await getTranslations('checkout');
  return privateMetadata(t('title'));
}

export default async function CheckoutPage({ params, searchParams }: Props) {
  const { locale } = await enterLocale(params);
  const query = await searchParams;
  const quote = quoteFrom(query, locale);
  const { discountCode, ...destination } = quote;
  const [t, words, summary] = await Promise.all([
    getTranslations('checkout'),
    getCheckoutWords(),
    getCheckoutSummary(locale, { destination, discountCode }),
  ]);
  return (
    <>
      <PageHead title={t('title')} />
      <div className={styles.body}>
        {summary.cart.lines.length === 0 ? (
          <EmptyCheckout locale={locale} />
        ) : (
          <CheckoutForm
            locale={locale}
            summary={summary}
            quote={quote}
            countries={listCountries(locale)}
            firstKey={randomUUID()}
            initialProblem={addressValue(query, 'error')}
            words={words}
          />
        )}
      </div>
    </>
  );
}
