import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { adjustStockAction } from '#lib/admin/stock/actions.ts';
import type { StockDetail } from '#lib/admin/stock/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { adjustmentReasons } from '#lib/inventory/adjust-stock.ts';
import styles from './desk.module.css';
import { formatCount } from './desk-formats.ts';
import editor from './editor.module.css';

/** What each location has, and a way to change it. */
export function StockLevels({ stock, mayAdjust }: { stock: StockDetail; mayAdjust: boolean }) {
  if (stock.parts.length > 0) return <Parts stock={stock} />;
  return (
    <div className={editor.editor}>
      <section aria-labelledby="levels">
        <h2 id="levels" className={styles.heading}>
          {t('stock.locations')}
        </h2>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('stock.location')}</th>
              <th scope="col" className={styles.number}>
                {t('stock.available')}
              </th>
              <th scope="col" className={styles.number}>
                {t('stock.reserved')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stock.levels.map(({ locationId, location, available, reserved }) => (
              <tr key={locationId}>
                <th scope="row">{location}</th>
                <td className={styles.number}>{formatCount(available)}</td>
                <td className={styles.number}>{formatCount(reserved)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {mayAdjust && <AdjustForm stock={stock} />}
    </div>
  );
}

function Parts({ stock }: { stock: StockDetail }) {
  return (
    <section>
      <h2 className={styles.heading}>{t('stock.parts', { count: formatCount(stock.available) })}</h2>
      <ul>
        {stock.parts.map(({ variantId, sku, quantity }) => (
          <li key={variantId}>
            <Link href={`/admin/stock/${variantId}`} prefetch={false}>
              {sku}
            </Link>{' '}
            × {quantity}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AdjustForm({ stock }: { stock: StockDetail }) {
  return (
    <section aria-labelledby="adjust">
      <h2 id="adjust" className={styles.heading}>
        {t('stock.adjust')}
      </h2>
      <form action={adjustStockAction} className={editor.editor}>
        <input type="hidden" name="variantId" value={stock.variantId} />
        <input type="hidden" name="operationId" value={randomUUID()} />
        <label className={editor.field}>
          <span className={editor.label}>{t('stock.delta')}</span>
          <input
            name="delta"
            required
            pattern="[+\-]?[0-9]{1,6}"
            autoComplete="off"
            placeholder="+12"
            className={editor.control}
          />
        </label>
        <label className={editor.field}>
          <span className={editor.label}>{t('stock.location')}</span>
          <select name="locationId" className={editor.control}>
            {stock.levels.map(({ locationId, location }) => (
              <option key={locationId} value={locationId}>
                {location}
              </option>
            ))}
          </select>
        </label>
        <label className={editor.field}>
          <span className={editor.label}>{t('work.reason')}</span>
          <select name="reason" className={editor.control}>
            {adjustmentReasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`stockReasons.${reason}`)}
              </option>
            ))}
          </select>
        </label>
        <label className={editor.field}>
          <span className={editor.label}>{t('stock.note')}</span>
          <input name="note" maxLength={500} className={editor.control} />
        </label>
        <div>
          <button type="submit" className={styles.solid}>
            {t('stock.apply')}
          </button>
        </div>
      </form>
    </section>
  );
}
