import type { Report } from '#lib/admin/reports/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './charts.module.css';
import desk from './desk.module.css';
import { formatAmount, formatCount } from './desk-formats.ts';

export function BestSellers({ rows }: { rows: Report['bestSellers'] }) {
  const most = Math.max(...rows.map(({ units }) => units), 1);
  return (
    <section aria-labelledby="best">
      <h2 id="best" className={desk.heading}>
        {t('reports.best')}
      </h2>
      {rows.length === 0 && <p className={desk.soft}>{t('reports.noSales')}</p>}
      {rows.length > 0 && (
        <div className={desk.scroll}>
          <table className={desk.table}>
            <thead>
              <tr>
                <th scope="col">{t('products.name')}</th>
                <th scope="col" aria-label={t('reports.bar')} />
                <th scope="col" className={desk.number}>
                  {t('reports.units')}
                </th>
                <th scope="col" className={desk.number}>
                  {t('reports.sales')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ handle, title, units, total }) => (
                <tr key={handle}>
                  <th scope="row">
                    <a href={`/products/${handle}`}>{title}</a>
                  </th>
                  <td className={styles.track} aria-hidden="true">
                    <span className={styles.bar} style={{ inlineSize: `${(units / most) * 100}%` }} />
                  </td>
                  <td className={desk.number}>{formatCount(units)}</td>
                  <td className={desk.number}>{formatAmount(total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What people looked for and did not find. */
export function TermList({ rows }: { rows: Report['unanswered'] }) {
  return (
    <section aria-labelledby="terms">
      <h2 id="terms" className={desk.heading}>
        {t('reports.unanswered')}
      </h2>
      {rows.length === 0 && <p className={desk.soft}>{t('reports.noneUnanswered')}</p>}
      <table className={desk.table}>
        <tbody>
          {rows.map(({ term, count }) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td className={desk.number}>{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
