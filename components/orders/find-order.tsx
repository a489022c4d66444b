import { useTranslations } from 'next-intl';
import styles from '#components/account/account.module.css';
import button from '#components/ui/button.module.css';
import { Field } from '#components/ui/field.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { findOrderAction } from '#lib/orders/actions.ts';
import { OrderProblem } from './order-problem.tsx';

interface Props {
  locale: Locale;
  /** From a mail. */
  number: string | null;
  problem: string | null;
}

export function FindOrder({ locale, number, problem }: Props) {
  const t = useTranslations('order.find');
  return (
    <div className={styles.page}>
      <div className={styles.narrow}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.soft}>{t('lead')}</p>
        <OrderProblem code={problem} />
        <form action={findOrderAction} className={styles.form}>
          <input type="hidden" name="locale" value={locale} />
          <Field
            name="number"
            label={t('number')}
            defaultValue={number ?? undefined}
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            required
          />
          <Field name="email" type="email" label={t('email')} autoComplete="email" maxLength={254} required />
          <button type="submit" className={`${button.solid} ${button.wide}`}>
            {t('submit')}
          </button>
        </form>
      </div>
    </div>
  );
}
