import { byUse } from '../costs/charges.ts';
import { featureCosts, monthlyByLine, prices, region, sources, synthesizeSize } from '../costs/monthly.ts';
import { sizes } from '../settings.ts';
import { type Cell, table } from './table.ts';

const dollars = (usd: number): string => Math.round(usd).toLocaleString('en-US');

function sizeTable(): string {
  const columns = sizes.map((size) => monthlyByLine(synthesizeSize(size)));
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))].toSorted();
  const rows = names.map((name): Cell[] => [
    name,
    ...columns.map((column) => dollars(column.get(name) ?? 0)),
  ]);
  const totals = columns.map((column) => dollars([...column.values()].reduce((sum, usd) => sum + usd, 0)));
  return table(['USD a month', ...sizes], [...rows, ['**all of it**', ...totals]]);
}

/** `dev` has none of them. */
function featureTable(): string {
  const safe = sizes.filter((size) => size !== 'dev');
  const named = safe.map((size) => featureCosts(size));
  const rows = (named[0] ?? []).map(({ name }, index) => [
    name,
    ...named.map((column) => dollars(column[index]?.usd ?? 0)),
  ]);
  return table(['what surviving a loss adds', ...safe], rows);
}

function sourceTable(): string {
  const rows = Object.entries(sources).map(([id, source]) => [
    Object.entries(prices)
      .filter(([, price]) => price.source === id)
      .map(([name]) => name)
      .join(', '),
    `[${source.is}](${'readIn' in source ? source.readIn : source.address})`,
    source.date,
  ]);
  return table(['prices of', 'read in', 'of'], rows);
}

/** Costs by size, what each feature adds, what is left out, and where the prices are from. */
export function describeCosts(): string {
  const uses = Object.values(byUse).map((use) => `- ${use}`);
  const notes = Object.entries(prices).flatMap(([name, { usd, note }]) =>
    note ? [`- ${name}, ${usd}: ${note}`] : [],
  );
  return [
    `List prices of ${region}, by the hour, without discounts, at the fewest instances. Another region has others.`,
    sizeTable(),
    featureTable(),
    [
      'Left out, because shoppers decide it:',
      ...uses,
      '- bytes between zones and out, through NAT and endpoints',
      '- backups beyond the size of the database, which are free up to it',
      '- what synchronous writes add to Valkey: no price of it was found',
    ].join('\n'),
    sourceTable(),
    ['Not read but worked out:', ...notes].join('\n'),
  ].join('\n\n');
}
