import Link from 'next/link';
import type { AuditEntry } from '#lib/admin/audit/audit-query.ts';
import { changesOf } from '#lib/admin/audit/changes.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatTime } from './desk-formats.ts';

const longest = 120;
const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text || '–');

/** Where the thing stands at the desk; things without a page have none. */
function pathOf({ thing, thingId, label }: AuditEntry): string | null {
  if (thing === 'order' && label) return `/admin/orders/${label}`;
  if (thing === 'product') return `/admin/products/${thingId}`;
  if (thing === 'variant') return `/admin/stock/${thingId}`;
  return null;
}

export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  if (entries.length === 0) return <p className={styles.soft}>{t('audit.none')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col" className={styles.wide}>
              {t('audit.fields')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  const path = pathOf(entry);
  const name = entry.label || entry.thingId.slice(0, 8);
  return (
    <tr data-row className={styles.entry}>
      <td>{formatTime(entry.at)}</td>
      <td>
        <Link href={`/admin/audit?actor=${encodeURIComponent(entry.actor)}`} prefetch={false}>
          {entry.actor}
        </Link>
      </td>
      <td>
        {entry.action}{' '}
        {path ? (
          <Link href={path} prefetch={false}>
            {name}
          </Link>
        ) : (
          <span className={styles.soft}>{name}</span>
        )}
      </td>
      <td className={styles.wide}>
        <dl className={styles.lines}>
          {changesOf(entry).map(({ field, before, after }) => (
            <div key={field} className={styles.pair}>
              <dt>{field}</dt>
              <dd>
                {entry.before && field in entry.before && (
                  <>
                    <del>{shorten(before)}</del>{' '}
                  </>
                )}
                <ins>{shorten(after)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      </td>
    </tr>
  );
}
