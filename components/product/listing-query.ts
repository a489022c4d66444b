import type { Sort } from '#lib/catalog/types.ts';

/** What an address' query says of filters and sort, and how a choice changes it. A cursor belongs to one query only. */
const filters = ['size', 'color'] as const;

interface Choice {
  name: string;
  value: string;
  isOn: boolean;
  /** Needs no word in the address. */
  defaultSort: Sort | null;
}

/** `?size=S,M` and `?size=S&size=M` mean the same. */
export const valuesOf = (params: URLSearchParams, name: string): string[] =>
  params
    .getAll(name)
    .flatMap((text) => text.split(','))
    .filter(Boolean);

export function chosenValues(query: string): { name: (typeof filters)[number]; value: string }[] {
  const params = new URLSearchParams(query);
  return filters.flatMap((name) => valuesOf(params, name).map((value) => ({ name, value })));
}

export function withChoice(query: string, { name, value, isOn, defaultSort }: Choice): string {
  const params = new URLSearchParams(query);
  const others = name === 'sort' ? [] : valuesOf(params, name).filter((other) => other !== value);
  params.delete('cursor');
  params.delete(name);
  for (const other of others) params.append(name, other);
  if (isOn && value !== defaultSort) params.append(name, value);
  return params.toString();
}

export function withoutChoices(query: string): string {
  const params = new URLSearchParams(query);
  for (const name of [...filters, 'cursor']) params.delete(name);
  return params.toString();
}
