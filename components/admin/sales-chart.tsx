import type { SalesDay } from '#lib/admin/reports/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { roundUp } from './chart-scale.ts';
import styles from './charts.module.css';
import desk from './desk.module.css';
import { formatAmount, formatCount, formatDay } from './desk-formats.ts';

const [width, height] = [1000, 200];

/** Sales a day as bars, drawn on the server; the same figures as a table below. */
export function SalesChart({ days }: { days: readonly SalesDay[] }) {
  const top = roundUp(Math.max(...days.map(({ total }) => total), 100));
  const slot = width / days.length;
  const first = days[0]?.day ?? '';
  const last = days.at(-1)?.day ?? '';
  return (
    <section aria-labelledby="sales" className={styles.chart}>
      <h2 id="sales" className={desk.heading}>
        {t('reports.salesADay')}
      </h2>
      <p className={styles.scale}>{formatAmount(top)}</p>
      <svg
        role="img"
        aria-label={t('reports.salesLabel', {
          from: formatDay(first),
          to: formatDay(last),
          top: formatAmount(top),
        })}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className={styles.bars}
      >
        <path d={`M0 .5H${width}M0 ${height / 2}H${width}`} className={styles.rule} />
        {days.map(({ day, total, orders }, index) => {
          const tall = (total / top) * height;
          return (
            <rect
              key={day}
              x={index * slot + slot * 0.14}
              y={height - tall}
              width={slot * 0.72}
              height={tall}
            >
              <title>{`${formatDay(day)}: ${formatAmount(total)}, ${t('reports.ordersOf', { count: formatCount(orders) })}`}</title>
            </rect>
          );
        })}
      </svg>
      <p className={styles.ends}>
        <span>{formatDay(first)}</span>
        <span>{formatDay(last)}</span>
      </p>
      <details>
        <summary>{t('reports.asTable')}</summary>
        <DayTable days={days} />
      </details>
    </section>
  );
}

function DayTable({ days }: { days: readonly SalesDay[] }) {
  return (
    <div className={desk.scroll}>
      <table className={desk.table}>
        <thead>
          <tr>
            <th scope="col">{t('reports.day')}</th>
            {(['sales', 'orders', 'units', 'refunded'] as const).map((word) => (
              <th key={word} scope="col" className={desk.number}>
                {t(`reports.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, total, orders, units, refunded }) => (
            <tr key={day}>
              <th scope="row">{formatDay(day)}</th>
              <td className={desk.number}>{formatAmount(total)}</td>
              <td className={desk.number}>{formatCount(orders)}</td>
              <td className={desk.number}>{formatCount(units)}</td>
              <td className={desk.number}>{formatAmount(refunded)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
