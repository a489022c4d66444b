import type { Metadata } from 'next';
import styles from '#components/admin/desk.module.css';
import { formatAmount, formatCount } from '#components/admin/desk-formats.ts';
import { BestSellers, TermList } from '#components/admin/report-lists.tsx';
import { SalesChart } from '#components/admin/sales-chart.tsx';
import { StepBars } from '#components/admin/step-bars.tsx';
import { ViewTabs } from '#components/admin/view-tabs.tsx';
import { reportRoles } from '#lib/admin/access.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { getReport, type Report, reportSchema, reportSpans } from '#lib/admin/reports/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import type { AddressQuery } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('reports.title') });

interface Props {
  searchParams: Promise<AddressQuery>;
}

export default async function ReportsPage({ searchParams }: Props) {
  await requireRole('/admin/reports', ...reportRoles);
  const { days } = reportSchema.parse(await searchParams);
  const report = await readDesk((db) => getReport(db, days));
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('reports.title')}</h1>
        <ViewTabs
          label={t('reports.span')}
          path="/admin/reports"
          kept={{}}
          name="days"
          current={String(days)}
          views={reportSpans.map((span) => ({
            view: String(span),
            word: t('reports.days', { count: String(span) }),
          }))}
        />
      </div>
      <Totals report={report} />
      <SalesChart days={report.days} />
      <div className={styles.columns}>
        <BestSellers rows={report.bestSellers} />
        <div>
          <StepBars steps={report.steps} />
          <TermList rows={report.unanswered} />
        </div>
      </div>
    </>
  );
}

function Totals({ report: { days, before } }: { report: Report }) {
  const sum = (of: 'orders' | 'units' | 'total' | 'refunded') =>
    days.reduce((total, day) => total + day[of], 0);
  const figures: [string, string, string][] = [
    [t('reports.sales'), formatAmount(sum('total')), formatAmount(before.total)],
    [t('reports.orders'), formatCount(sum('orders')), formatCount(before.orders)],
    [t('reports.units'), formatCount(sum('units')), formatCount(before.units)],
    [t('reports.refunded'), formatAmount(sum('refunded')), formatAmount(before.refunded)],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value, earlier]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            <small>{t('reports.before', { value: earlier })}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
