export const pageSize = 50;

export interface Page<T, K = number> {
  rows: T[];
  /** What to go on before; null on the last page. */
  next: K | null;
}

/** Of one row more than a page holds, read to know whether there is a next one. */
export function cutPage<T, K>(rows: readonly T[], limit: number, keyOf: (row: T) => K): Page<T, K> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}

/** The same of rows with numbers. */
export const toPage = <T extends { number: number }>(rows: readonly T[], limit: number = pageSize): Page<T> =>
  cutPage(rows, limit, ({ number }) => number);
