import { deskLocale } from '#lib/admin/desk-locale.ts';
import type { Report } from '#lib/admin/reports/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './charts.module.css';
import desk from './desk.module.css';
import { formatCount } from './desk-formats.ts';

/** How far visits come, from a product seen to an order. */
export function StepBars({ steps }: Pick<Report, 'steps'>) {
  const most = Math.max(...steps.map(({ visits }) => visits));
  const percent = new Intl.NumberFormat(deskLocale(), { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className={desk.heading}>
        {t('reports.steps')}
      </h2>
      <p className={desk.soft}>{most === 0 ? t('reports.noVisits') : t('reports.stepsNote')}</p>
      {most > 0 && (
        <table className={desk.table}>
          <tbody>
            {steps.map(({ name, visits }) => (
              <tr key={name}>
                <th scope="row">{t(`steps.${name}`)}</th>
                <td className={styles.track} aria-hidden="true">
                  <span className={styles.bar} style={{ inlineSize: `${(visits / most) * 100}%` }} />
                </td>
                <td className={desk.number}>{formatCount(visits)}</td>
                <td className={`${desk.number} ${desk.soft}`}>
                  {percent.format(visits / (steps[0]?.visits || most))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
