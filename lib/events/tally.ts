import type { StoreEvent } from './schema.ts';

export interface TallyRow {
  day: string;
  name: string;
  key: string;
  count: number;
  visits: number;
}

/** What an instance holds between two writes; what comes to a full one goes uncounted. */
const limit = 5000;

/** Counts that wait to be written, one row for each day, name and key. */
export class Tally {
  readonly #rows = new Map<string, TallyRow>();

  add({ name, key, isFirst }: StoreEvent, day: string): void {
    this.#merge({ day, name, key, count: 1, visits: isFirst ? 1 : 0 });
  }

  /** Empties it. In one order, so that two instances that write at once wait for each other and never in a circle. */
  take(): TallyRow[] {
    const rows = [...this.#rows.values()];
    this.#rows.clear();
    const order = ({ day, name, key }: TallyRow) => `${day} ${name} ${key}`;
    return rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  /** What could not be written waits for the next time. */
  putBack(rows: readonly TallyRow[]): void {
    for (const row of rows) this.#merge(row);
  }

  #merge(row: TallyRow): void {
    const id = `${row.day} ${row.name} ${row.key}`;
    const known = this.#rows.get(id);
    if (known) {
      known.count += row.count;
      known.visits += row.visits;
    } else if (this.#rows.size < limit) this.#rows.set(id, { ...row });
  }
}
