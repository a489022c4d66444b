import { useTranslations } from 'next-intl';
import { type Device, deviceOf, roughAddress } from '#lib/account/device.ts';
import { endSessionAction } from '#lib/auth/actions.ts';
import type { OpenSession } from '#lib/auth/sessions.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { ActionButton } from './action-button.tsx';
import styles from './address-list.module.css';

interface Props {
  locale: Locale;
  sessions: (OpenSession & { isCurrent: boolean })[];
}

export function SessionList({ locale, sessions }: Props) {
  const t = useTranslations('account.sessions');
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Seoul',
  });
  const nameOf = ({ browser, system }: Device) =>
    browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('unknown'));
  return (
    <ul className={styles.list}>
      {sessions.map(({ id, userAgent, ipAddress, createdAt, lastSeenAt, isCurrent }) => {
        const device = nameOf(deviceOf(userAgent));
        const place = roughAddress(ipAddress);
        return (
          <li key={id} className={styles.item}>
            <p>{device}</p>
            <p className={styles.mark}>
              {isCurrent ? t('this') : t('seen', { time: time.format(lastSeenAt) })}
              <br />
              {t('since', { time: time.format(createdAt) })}, {place ? t('from', { place }) : t('nearby')}
            </p>
            {!isCurrent && (
              <ActionButton
                locale={locale}
                action={endSessionAction}
                hidden={{ id }}
                words={{ submit: t('end'), submitting: t('ending'), label: t('endOf', { device }) }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
