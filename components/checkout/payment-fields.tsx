import { Field } from '#components/ui/field.tsx';
import styles from './checkout-form.module.css';
import type { CheckoutWords } from './checkout-words.ts';

interface Props {
  t: CheckoutWords['checkout'];
  discountCode: string | undefined;
  errors: { card?: string | undefined; discountCode?: string | undefined };
}

export function PaymentFields({ t, discountCode, errors }: Props) {
  return (
    <div className={styles.fields}>
      <Field
        label={t.card}
        hint={t.cardHint}
        name="card"
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        required
        error={errors.card}
      />
      <Field
        label={t.discount}
        note={t.optional}
        name="discountCode"
        defaultValue={discountCode}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={64}
        error={errors.discountCode}
      />
    </div>
  );
}
