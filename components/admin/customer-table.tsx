import Link from 'next/link';
import type { CustomerRow } from '#lib/admin/customers/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatAmount, formatCount, formatTime } from './desk-formats.ts';

export function CustomerTable({ customers }: { customers: readonly CustomerRow[] }) {
  if (customers.length === 0) return <p className={styles.soft}>{t('customers.none')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('customers.name')}</th>
            <th scope="col">{t('customers.email')}</th>
            <th scope="col">{t('customers.since')}</th>
            <th scope="col">{t('customers.lastOrder')}</th>
            <th scope="col" className={styles.number}>
              {t('customers.orders')}
            </th>
            <th scope="col" className={styles.number}>
              {t('customers.spent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {customers.map(({ id, name, email, since, lastOrderAt, orders, spent }) => (
            <tr key={id} data-row>
              <td>
                <Link href={`/admin/customers/${id}`} prefetch={false}>
                  {name || email}
                </Link>
              </td>
              <td>{email}</td>
              <td>{formatTime(since)}</td>
              <td>{lastOrderAt ? formatTime(lastOrderAt) : '–'}</td>
              <td className={styles.number}>{formatCount(orders)}</td>
              <td className={styles.number}>{formatAmount(spent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
