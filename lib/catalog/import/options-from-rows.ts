import { colorByName } from '../color-names.ts';
import type { ProductInput } from '../product-input.ts';
import type { Column } from './columns.ts';
import type { Row } from './csv-rows.ts';
import type { Report } from './problem.ts';

export interface ReadOption {
  option: ProductInput['options'][number];
  /** Where its values stand. */
  column: Column;
}

const optionColumns = [
  ['option1Name', 'option1Value'],
  ['option2Name', 'option2Value'],
  ['option3Name', 'option3Value'],
] as const;

const koreanNames = new Map(
  Object.entries({
    size: '사이즈',
    color: '색상',
    colour: '색상',
    material: '소재',
    style: '스타일',
    length: '길이',
    width: '폭',
    fit: '핏',
  }),
);

const koreanSizes = new Map(
  Object.entries({
    'one size': '프리 사이즈',
    free: '프리 사이즈',
    'free size': '프리 사이즈',
  }),
);

/** The options that the variants' rows choose from; none for a product of one variant without choice. */
export function readOptions(rows: readonly Row[], variantRows: readonly Row[], report: Report): ReadOption[] {
  const options: ReadOption[] = [];
  for (const [nameColumn, column] of optionColumns) {
    const values = [...new Set(variantRows.flatMap((row) => row.cells[column] ?? []))];
    const name = optionName(rows, nameColumn, report);
    if (values.length === 0 || isDefaultTitle(name, values)) continue;
    for (const row of variantRows) {
      if (!row.cells[column])
        report(row.line, column, `this variant has no value for ${name ?? 'the option'}`);
    }
    if (!name) {
      report(firstLine(variantRows, column), nameColumn, `the option of value ${values[0]} has no name`);
    } else if (options.some(({ option }) => option.name === name)) {
      report(firstLine(variantRows, column), nameColumn, `two options are named ${name}`);
    } else options.push({ option: describeOption(name, values), column });
  }
  return options;
}

function optionName(rows: readonly Row[], column: Column, report: Report): string | undefined {
  const named = rows.filter((row) => row.cells[column]);
  const name = named[0]?.cells[column];
  for (const row of named) {
    if (row.cells[column] !== name) {
      report(
        row.line,
        column,
        `the option is ${name} on line ${named[0]?.line} and ${row.cells[column]} here`,
      );
    }
  }
  return name;
}

/** How Shopify writes that there is nothing to choose. */
const isDefaultTitle = (name: string | undefined, values: readonly string[]) =>
  values.length === 1 && /^default title$/i.test(values[0] ?? '') && /^(?:title)?$/i.test(name ?? '');

function describeOption(name: string, values: readonly string[]): ReadOption['option'] {
  const ko = koreanNames.get(name.toLowerCase());
  const isColor = /^colou?r$/i.test(name);
  return {
    name,
    ...(ko && { ko }),
    values: values.map((value) => {
      const color = isColor ? colorByName(value) : null;
      const valueKo = color?.ko ?? koreanSizes.get(value.toLowerCase());
      return { value, ...(valueKo && { ko: valueKo }), ...(color && { swatch: color.hex }) };
    }),
  };
}

const firstLine = (rows: readonly Row[], column: Column) => rows.find((row) => row.cells[column])?.line ?? 0;
