import Link from 'next/link';
import type { StaffRow } from '#lib/admin/users/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatTime } from './desk-formats.ts';

export function StaffTable({ staff }: { staff: readonly StaffRow[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('customers.name')}</th>
            <th scope="col">{t('customers.email')}</th>
            <th scope="col">{t('users.role')}</th>
            <th scope="col">{t('users.secondFactor')}</th>
            <th scope="col">{t('users.lastSeen')}</th>
          </tr>
        </thead>
        <tbody>
          {staff.map(({ id, name, email, role, hasSecondFactor, isDisabled, lastSeenAt }) => (
            <tr key={id}>
              <th scope="row">{name || '–'}</th>
              <td>
                <Link href={`/admin/audit?actor=${encodeURIComponent(email)}`} prefetch={false}>
                  {email}
                </Link>
              </td>
              <td>
                {t(`roles.${role}`)} {isDisabled && <span className={styles.out}>{t('users.disabled')}</span>}
              </td>
              <td>{hasSecondFactor ? t('users.has') : '–'}</td>
              <td className={styles.soft}>{lastSeenAt ? formatTime(lastSeenAt) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
