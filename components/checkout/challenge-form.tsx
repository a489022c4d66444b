import { useTranslations } from 'next-intl';
import button from '#components/ui/button.module.css';
import { Notice } from '#components/ui/notice.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import type { Challenge } from '#lib/checkout/payments/challenge.ts';
import { formatMoney } from '#lib/money.ts';
import styles from './challenge-form.module.css';

interface Props {
  locale: Locale;
  paymentKey: string;
  challenge: Challenge;
}

export function ChallengeForm({ locale, paymentKey, challenge }: Props) {
  const t = useTranslations('bank');
  const amount = formatMoney(challenge.amount, locale);
  return (
    <Notice title={t('title')} text={t('text', { amount, number: challenge.orderNumber })} drawing="pocket">
      <form
        method="post"
        action={`/api/checkout/bank/${encodeURIComponent(paymentKey)}?locale=${locale}`}
        className={styles.answers}
      >
        <button type="submit" name="answer" value="approve" className={button.solid}>
          {t('approve', { amount })}
        </button>
        <button type="submit" name="answer" value="refuse" className={button.line}>
          {t('refuse')}
        </button>
      </form>
      <p className={styles.note}>{t('note')}</p>
    </Notice>
  );
}
