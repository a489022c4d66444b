import type { CustomerDetail } from '#lib/admin/customers/queries.ts';
import { deskLocale } from '#lib/admin/desk-locale.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { addressLines } from '#lib/orders/address-lines.ts';
import styles from './desk.module.css';
import { formatTime } from './desk-formats.ts';
import editor from './editor.module.css';

/** Who somebody is, and where they have things sent. */
export function CustomerFacts({ customer }: { customer: CustomerDetail }) {
  const facts: [string, string][] = [
    [t('customers.email'), customer.email],
    [t('customers.phone'), customer.phone ?? '–'],
    [t('customers.language'), customer.locale === 'ko' ? '한국어' : 'English'],
    [t('customers.since'), formatTime(customer.createdAt)],
    [t('customers.newsletter'), customer.acceptsMarketing ? t('customers.yes') : t('customers.no')],
  ];
  return (
    <div className={editor.editor}>
      <section>
        <h2 className={styles.heading}>{t('order.contact')}</h2>
        <dl className={styles.lines}>
          {facts.map(([name, value]) => (
            <div key={name} className={styles.pair}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2 className={styles.heading}>{t('customers.addresses')}</h2>
        {customer.addresses.length === 0 && <p className={styles.soft}>{t('customers.noAddresses')}</p>}
        <ul className={editor.editor}>
          {customer.addresses.map((address) => (
            <li key={address.id}>
              {address.isDefault && <span className={styles.soft}>{t('customers.default')}</span>}
              <address className={styles.address}>
                {[...addressLines(address, deskLocale()), address.phone].filter(Boolean).join('\n')}
              </address>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
