import Link from 'next/link';
import styles from '#components/admin/desk.module.css';
import { formatAmount, formatCount } from '#components/admin/desk-formats.ts';
import { OrderTable } from '#components/admin/order-table.tsx';
import { customerRoles, isOneOf, orderRoles } from '#lib/admin/access.ts';
import {
  type Count,
  countProducts,
  getToday,
  listLowStock,
  lowStockLimit,
} from '#lib/admin/dashboard/queries.ts';
import type { OrderListView } from '#lib/admin/orders/order-query.ts';
import { countedUpTo, countWork, listOrders } from '#lib/admin/orders/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import { shopTimeZone } from '#lib/shop-time.ts';

const latestOrders = 12;

const say = ({ count, isEstimate }: Count) =>
  isEstimate ? t('dashboard.about', { count: formatCount(count) }) : formatCount(count);

const workPath = (view: OrderListView) => `/admin/orders?view=${view}`;

const sayWork = (count: number) =>
  count < countedUpTo ? formatCount(count) : t('dashboard.more', { count: formatCount(count) });

export default async function DashboardPage() {
  const user = await requireRole('/admin', ...staffRoles);
  const seesOrders = isOneOf(user.role, orderRoles);
  const [today, products, lowStock, orders, work] = await Promise.all([
    readDesk(getToday),
    readDesk(countProducts),
    readDesk(listLowStock),
    seesOrders ? readDesk((db) => listOrders(db, {}, latestOrders)) : null,
    seesOrders ? readDesk(countWork) : null,
  ]);
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('dashboard.title')}</h1>
        <p className={styles.soft}>{t('dashboard.since', { zone: shopTimeZone })}</p>
      </div>
      <dl className={styles.figures}>
        {work && (
          <>
            <Figure name={t('dashboard.toPack')} value={sayWork(work.toPack)} href={workPath('to_pack')} />
            <Figure
              name={t('dashboard.attention')}
              value={sayWork(work.attention)}
              href={workPath('attention')}
            />
          </>
        )}
        <Figure name={t('dashboard.orders')} value={formatCount(today.orders)} />
        <Figure
          name={t('dashboard.revenue')}
          value={formatAmount(today.revenue)}
          note={`${t('dashboard.unpaid')}: ${formatAmount(today.unpaid)}`}
        />
        <Figure
          name={t('dashboard.products')}
          value={say(products.all)}
          note={`${t('dashboard.active')}: ${say(products.live)}`}
        />
      </dl>
      <div className={styles.columns}>
        {orders && (
          <section aria-labelledby="latest">
            <h2 id="latest" className={styles.heading}>
              {t('dashboard.latestOrders')}
            </h2>
            <OrderTable orders={orders.rows} showsMail={isOneOf(user.role, customerRoles)} />
          </section>
        )}
        <section aria-labelledby="low">
          <h2 id="low" className={styles.heading}>
            {t('dashboard.lowStock')}{' '}
            <span className={styles.soft}>{t('dashboard.lowStockNote', { limit: lowStockLimit })}</span>
          </h2>
          {lowStock.length === 0 && <p className={styles.soft}>{t('dashboard.nothingLow')}</p>}
          <table className={styles.table}>
            <tbody>
              {lowStock.map(({ variantId, title, variant, sku, available }) => (
                <tr key={sku}>
                  <td>
                    <Link href={`/admin/stock/${variantId}`} prefetch={false}>
                      {title}
                    </Link>{' '}
                    <span className={styles.soft}>{variant || sku}</span>
                  </td>
                  <td className={styles.number}>{available}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
}

interface FigureProps {
  name: string;
  value: string;
  note?: string;
  href?: string;
}

function Figure({ name, value, note, href }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {href ? (
          <Link href={href} prefetch={false}>
            {value}
          </Link>
        ) : (
          value
        )}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}
