import type { HistoryEntry } from '#lib/admin/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatAmount, formatCount, formatTime } from './desk-formats.ts';

const isAmount = (field: string) => field.endsWith('.price') || field.endsWith('.compareAt');

function shown(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'number') return isAmount(field) ? formatAmount(value) : formatCount(value);
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Who changed which field, from what to what. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history" className={styles.heading}>
        {t('product.history')}
      </h2>
      {entries.length === 0 && <p className={styles.soft}>{t('product.historyCreated')}</p>}
      <ol>
        {entries.map(({ id, actorEmail, createdAt, before, after }) => (
          <li key={id} className={styles.pages}>
            <span className={styles.soft}>
              {t('product.historyEntry', { actor: actorEmail, time: formatTime(createdAt) })}
            </span>
            <dl className={styles.lines}>
              {Object.entries((after ?? {}) as Record<string, unknown>).map(([field, value]) => (
                <div key={field} style={{ display: 'contents' }}>
                  <dt>{field}</dt>
                  <dd>
                    <del>{shown(field, (before as Record<string, unknown> | null)?.[field])}</del>{' '}
                    <ins>{shown(field, value)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
