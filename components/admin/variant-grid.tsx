import type { KeyboardEvent } from 'react';
import type { EditorWords } from '#lib/admin/products/editor-words.ts';
import type { EditableVariant } from '#lib/admin/products/queries.ts';
import { decimalAmount, money } from '#lib/money.ts';
import styles from './desk.module.css';
import editor from './editor.module.css';

interface Props {
  variants: readonly EditableVariant[];
  words: EditorWords;
  errors: Record<string, string>;
  /** It is changed at once, so only where everything else is, too. */
  hasStock: boolean;
}

const columns = ['price', 'compareAt', 'stock'] as const;

const text = (amount: number | null) => (amount === null ? '' : decimalAmount(money(amount)));

/** Price, compare-at price and stock of each variant as a sheet: arrow up, arrow down and Enter move in a column. */
export function VariantGrid({ variants, words, errors, hasStock }: Props) {
  const shown = columns.filter((column) => hasStock || column !== 'stock');
  return (
    <section aria-labelledby="variants">
      <h2 id="variants" className={styles.heading}>
        {words.variants}
      </h2>
      <div className={styles.scroll}>
        <table className={styles.table} onKeyDown={moveInColumn}>
          <thead>
            <tr>
              <th scope="col">{words.variant}</th>
              <th scope="col" className={styles.wide}>
                {words.sku}
              </th>
              {shown.map((column) => (
                <th key={column} scope="col" className={styles.number}>
                  {words[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {variants.map((variant) => (
              <VariantRow key={variant.id} {...{ variant, words, errors, hasStock }} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function VariantRow({
  variant,
  words,
  errors,
  hasStock,
}: { variant: EditableVariant } & Omit<Props, 'variants'>) {
  const { id, sku, price, compareAt, stock } = variant;
  const title = variant.title || words.plain;
  const shown = { price: text(price), compareAt: text(compareAt), stock: String(stock) };
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className={`${styles.wide} ${styles.soft}`}>{sku}</td>
      {columns.map((column) => {
        const name = `variants.${id}.${column}`;
        const error = errors[name];
        if (column === 'stock' && !hasStock) return <HiddenStock key={column} id={id} stock={stock} />;
        return (
          <td key={column} className={styles.number}>
            <input
              name={name}
              className={editor.cell}
              aria-label={`${words[column]}, ${title}`}
              inputMode={column === 'stock' ? 'numeric' : 'decimal'}
              autoComplete="off"
              defaultValue={shown[column]}
              data-column={column}
              {...(error && { 'aria-invalid': true as const, 'aria-describedby': `${name}-error` })}
            />
            {column === 'stock' && <input type="hidden" name={`variants.${id}.stockSeen`} value={stock} />}
            {error && (
              <p id={`${name}-error`} className={editor.error}>
                {error}
              </p>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function moveInColumn(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const { column } = event.target.dataset;
  const cells = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`)];
  const next = cells[cells.indexOf(event.target) + step];
  next?.focus();
  next?.select();
}

function HiddenStock({ id, stock }: { id: string; stock: number }) {
  return (
    <td hidden>
      <input type="hidden" name={`variants.${id}.stock`} value={stock} />
      <input type="hidden" name={`variants.${id}.stockSeen`} value={stock} />
    </td>
  );
}
