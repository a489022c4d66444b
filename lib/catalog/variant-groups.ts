import type { Product, ProductOption, Variant } from './types.ts';

/** Variants as they are chosen: earlier options pick a group, the last option picks the variant in it. */
export interface VariantGroups {
  outer: ProductOption[];
  last: ProductOption | null;
  groups: VariantGroup[];
}

export interface VariantGroup {
  /** One value for each outer option. */
  values: string[];
  variants: { variant: Variant; value: string; label: string }[];
}

export function variantGroups({ options, variants }: Pick<Product, 'options' | 'variants'>): VariantGroups {
  const outer = options.slice(0, -1);
  const last = options.at(-1) ?? null;
  const groups = new Map<string, VariantGroup>();
  for (const variant of variants) {
    const values = outer.map(({ name }) => variant.options[name] ?? '');
    const key = groupKey(values);
    const group = groups.get(key) ?? { values, variants: [] };
    const value = last ? (variant.options[last.name] ?? '') : '';
    const label = last?.values.find((known) => known.value === value)?.label ?? value;
    group.variants.push({ variant, value, label });
    groups.set(key, group);
  }
  return { outer, last, groups: [...groups.values()] };
}

export const groupKey = (values: readonly string[]): string => JSON.stringify(values);

/** The group shown first: the first in which something can be bought. */
export function firstGroup({ groups }: VariantGroups): VariantGroup | undefined {
  return groups.find(({ variants }) => variants.some(({ variant }) => variant.available)) ?? groups[0];
}

/** The group for the chosen values; where that combination is not made, the nearest that keeps the value just chosen. */
export function groupFor(
  { groups }: VariantGroups,
  values: readonly string[],
  chosen: number,
): VariantGroup | undefined {
  const shared = (group: VariantGroup) => group.values.filter((value, at) => value === values[at]).length;
  return groups
    .filter((group) => group.values[chosen] === values[chosen])
    .reduce<VariantGroup | undefined>(
      (best, group) => (best && shared(best) >= shared(group) ? best : group),
      undefined,
    );
}
