import type { RefObject } from 'react';
import { Field } from '#components/ui/field.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import type { PaymentOffer } from '#lib/checkout/payments/offered.ts';
import type { TotalsView } from '#lib/checkout/types.ts';
import type { CardHandle } from './card-handle.ts';
import type { CheckoutWords } from './checkout-words.ts';
import styles from './payment-fields.module.css';
import { StripeCard } from './stripe-card.tsx';

interface Props {
  locale: Locale;
  offer: PaymentOffer;
  totals: TotalsView | undefined;
  card: RefObject<CardHandle | null>;
  t: CheckoutWords['checkout'];
  error: string | undefined;
}

export function PaymentFields({ locale, offer, totals, card, t, error }: Props) {
  if (offer.provider === 'stripe') {
    return (
      <StripeCard
        ref={card}
        locale={locale}
        publishableKey={offer.publishableKey}
        total={totals?.total}
        words={t}
      />
    );
  }
  return (
    <>
      <Field
        label={t.card}
        hint={t.cardHint}
        name="card"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={30}
        required
        error={error}
      />
      <TestCards t={t} />
    </>
  );
}

const testCards = [
  ['4242 4242 4242 4242', 'cardPays'],
  ['4000 0000 0000 0002', 'cardDeclined'],
  ['4000 0000 0000 9995', 'cardShort'],
  ['4000 0025 0000 3155', 'cardChallenged'],
  ['4000 0000 0000 0119', 'cardSilent'],
  ['4000 0000 0000 0077', 'cardTwice'],
] as const;

function TestCards({ t }: { t: CheckoutWords['checkout'] }) {
  return (
    <details className={styles.cards}>
      <summary>{t.testCards}</summary>
      <dl>
        {testCards.map(([number, what]) => (
          <div key={number}>
            <dt>{number}</dt>
            <dd>{t[what]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
