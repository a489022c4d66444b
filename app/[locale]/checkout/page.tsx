import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckoutForm } from '#components/checkout/checkout-form.tsx';
import { EmptyCheckout } from '#components/checkout/empty-checkout.tsx';
import { getCheckoutWords } from '#components/checkout/get-checkout-words.ts';
import { listCountries } from '#components/checkout/list-countries.ts';
import { Seen } from '#components/measure/seen.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listAddresses } from '#lib/account/queries.ts';
import { paymentOffer } from '#lib/checkout/payments/offered.ts';
import { getCheckoutSummary, getJustOrdered, getStartingDraft } from '#lib/checkout/queries.ts';
import { quoteOf } from '#lib/checkout/quote.ts';
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
  const [t, words, addresses, query] = await Promise.all([
    getTranslations('checkout'),
    getCheckoutWords(),
    listAddresses(),
    searchParams,
  ]);
  const draft = await getStartingDraft(locale, addresses);
  const summary = await getCheckoutSummary(locale, quoteOf(draft.fields, locale));
  const isEmpty = summary.cart.lines.length === 0;
  return (
    <>
      <PageHead title={t('title')} />
      {!isEmpty && <Seen name="begin_checkout" />}
      <div className={styles.body}>
        {isEmpty ? (
          <EmptyCheckout locale={locale} ordered={await getJustOrdered()} />
        ) : (
          <CheckoutForm
            {...{ locale, summary, draft, addresses, words }}
            // Another cart, or a form that was sent back, is another form.
            key={`${summary.cart.version} ${JSON.stringify(draft.refused ?? null)}`}
            offer={paymentOffer()}
            countries={listCountries(locale)}
            firstKey={randomUUID()}
            initialProblem={addressValue(query, 'error')}
          />
        )}
      </div>
    </>
  );
}
