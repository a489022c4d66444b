import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** A row of the fashion file; empty where the file has nothing. */
export interface Style {
  id: string;
  gender: string;
  category: string;
  subCategory: string;
  articleType: string;
  color: string;
  season: string;
  year: string;
  usage: string;
  name: string;
}

const nameColumn = 9;

/** @throws where the file cannot be read, or is not the fashion file */
export async function readStyles(file: string): Promise<Style[]> {
  const styles: Style[] = [];
  // Some copies of the file have unquoted commas and quotes in names.
  const rows = createReadStream(file).pipe(
    parse({ bom: true, relax_column_count: true, relax_quotes: true }),
  );
  let header: string[] | null = null;
  for await (const row of rows as AsyncIterable<string[]>) {
    if (header) styles.push(toStyle(row, header.length));
    else header = row;
    if (header[0] !== 'id' || header[nameColumn] !== 'productDisplayName') {
      throw new Error(`${file} is not the fashion file: its first line is ${header.join(',').slice(0, 200)}`);
    }
  }
  return styles.filter(({ id }) => /^\d+$/.test(id));
}

/** Fields beyond the header's width are the rest of a name that was cut at its commas. */
function toStyle(row: readonly string[], width: number): Style {
  const extra = Math.max(0, row.length - width);
  const text = (index: number) => (row[index] ?? '').replace(/\s+/g, ' ').trim();
  const name = row.slice(nameColumn, nameColumn + 1 + extra).join(',');
  return {
    id: text(0),
    gender: text(1),
    category: text(2),
    subCategory: text(3),
    articleType: text(4),
    color: text(5),
    season: text(6),
    year: text(7),
    usage: text(8),
    name: name.replace(/\s+/g, ' ').trim(),
  };
}
