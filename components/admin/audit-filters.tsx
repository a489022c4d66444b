import Link from 'next/link';
import type { AuditQuery } from '#lib/admin/audit/audit-query.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { DayField } from './day-field.tsx';
import styles from './desk.module.css';
import { SearchField } from './search-box.tsx';

export const auditPath = '/admin/audit';

const things = ['order', 'product', 'variant', 'user', 'setting', 'campaign'] as const;

export function AuditFilters({ query }: { query: AuditQuery }) {
  const { q, actor, thing, from, to } = query;
  return (
    <search>
      <form key={JSON.stringify(query)} className={styles.tools}>
        <SearchField label={t('audit.search')} hint={t('audit.searchHint')} value={q} />
        <input
          name="actor"
          aria-label={t('audit.actor')}
          placeholder={t('audit.actor')}
          defaultValue={actor}
          className={styles.input}
        />
        <select
          name="thing"
          aria-label={t('audit.thing')}
          defaultValue={thing ?? ''}
          className={styles.input}
        >
          <option value="">{t('audit.anything')}</option>
          {things.map((each) => (
            <option key={each} value={each}>
              {t(`things.${each}`)}
            </option>
          ))}
        </select>
        <DayField name="from" label={t('orders.from')} value={from} />
        <DayField name="to" label={t('orders.to')} value={to} />
        <button type="submit" className={styles.quiet}>
          {t('products.find')}
        </button>
        {(q || actor || thing || from || to) && (
          <Link href={auditPath} prefetch={false}>
            {t('orders.clear')}
          </Link>
        )}
      </form>
    </search>
  );
}
