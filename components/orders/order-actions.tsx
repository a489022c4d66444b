import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import button from '#components/ui/button.module.css';
import field from '#components/ui/field.module.css';
import { FieldFrame } from '#components/ui/field.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { cancelOrderAction, requestReturnAction } from '#lib/orders/actions.ts';
import { returnReasons } from '#lib/orders/schema.ts';
import type { OrderView } from '#lib/orders/types.ts';
import styles from './order-actions.module.css';

interface Props {
  order: OrderView;
  locale: Locale;
}

/** What its owner may still do; each opens in place, and needs no script. */
export function OrderActions({ order, locale }: Props) {
  return (
    <>
      {order.canCancel && <CancelForm order={order} locale={locale} />}
      {order.canReturn && <ReturnForm order={order} locale={locale} />}
    </>
  );
}

/** A form sent twice, e.g. by an impatient thumb, is done once. */
function HiddenFields({ order, locale }: Props) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="number" value={order.number} />
      <input type="hidden" name="operationId" value={randomUUID()} />
    </>
  );
}

function CancelForm({ order, locale }: Props) {
  const t = useTranslations('order.cancel');
  return (
    <details className={styles.action}>
      <summary className={styles.open}>{t('open')}</summary>
      <form action={cancelOrderAction} className={styles.form}>
        <HiddenFields order={order} locale={locale} />
        <p>{t('text')}</p>
        <button type="submit" className={button.line}>
          {t('submit')}
        </button>
      </form>
    </details>
  );
}

function ReturnForm({ order, locale }: Props) {
  const t = useTranslations('order.return');
  const lines = order.lines.filter(({ returnable }) => returnable > 0);
  return (
    <details className={styles.action}>
      <summary className={styles.open}>{t('open')}</summary>
      <form action={requestReturnAction} className={styles.form}>
        <HiddenFields order={order} locale={locale} />
        <p>{t('text')}</p>
        {lines.map(({ position, title, variantTitle, returnable }) => (
          <FieldFrame
            key={position}
            id={`return-${position}`}
            label={t('quantity', { title: [title, variantTitle].filter(Boolean).join(', ') })}
          >
            <select id={`return-${position}`} name={`pieces.${position}`} className={field.input}>
              {Array.from({ length: returnable + 1 }, (_, count) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the choice is the number itself
                <option key={count}>{count}</option>
              ))}
            </select>
          </FieldFrame>
        ))}
        <FieldFrame id="return-reason" label={t('reason')}>
          <select id="return-reason" name="reason" className={field.input}>
            {returnReasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`reasons.${reason}`)}
              </option>
            ))}
          </select>
        </FieldFrame>
        <button type="submit" className={button.line}>
          {t('submit')}
        </button>
      </form>
    </details>
  );
}
