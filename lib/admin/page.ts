export const pageSize = 50;

export interface Page<T> {
  rows: T[];
  /** The number to go on before; null on the last page. */
  next: number | null;
}

/** Of one row more than a page holds, read to know whether there is a next one. */
export function toPage<T extends { number: number }>(rows: readonly T[], limit: number = pageSize): Page<T> {
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null };
}
