import { expect, test } from 'vitest';
import { money } from '../money.ts';
import type { ProductOption, Variant } from './types.ts';
import { firstGroup, groupFor, variantGroups } from './variant-groups.ts';

const option = (name: string, ...values: string[]): ProductOption => ({
  name,
  label: name,
  values: values.map((value) => ({ value, label: value.toLowerCase(), color: null, image: null })),
});

const variant = (available: boolean, options: Record<string, string>): Variant => ({
  id: Object.values(options).join('/'),
  sku: Object.values(options).join('-'),
  options,
  price: money(4200),
  compareAtPrice: null,
  available,
  quantityLeft: null,
});

const shirt = variantGroups({
  options: [option('Color', 'Ink', 'Chalk'), option('Fit', 'Slim', 'Wide'), option('Size', 'S', 'M')],
  variants: [
    variant(false, { Color: 'Ink', Fit: 'Slim', Size: 'S' }),
    variant(false, { Color: 'Ink', Fit: 'Slim', Size: 'M' }),
    variant(true, { Color: 'Ink', Fit: 'Wide', Size: 'M' }),
    variant(true, { Color: 'Chalk', Fit: 'Slim', Size: 'S' }),
  ],
});

test('the last option picks within a group of the earlier ones', () => {
  expect(shirt.outer.map(({ name }) => name)).toEqual(['Color', 'Fit']);
  expect(
    shirt.groups.map(({ values, variants }) => [...values, ...variants.map(({ label }) => label)]),
  ).toEqual([
    ['Ink', 'Slim', 's', 'm'],
    ['Ink', 'Wide', 'm'],
    ['Chalk', 'Slim', 's'],
  ]);
});

test('shown first is what can be bought', () => {
  expect(firstGroup(shirt)?.values).toEqual(['Ink', 'Wide']);
});

test('a combination that is not made gives way to the value just chosen', () => {
  expect(groupFor(shirt, ['Chalk', 'Wide'], 0)?.values).toEqual(['Chalk', 'Slim']);
  expect(groupFor(shirt, ['Chalk', 'Wide'], 1)?.values).toEqual(['Ink', 'Wide']);
  expect(groupFor(shirt, ['Ink', 'Slim'], 1)?.values).toEqual(['Ink', 'Slim']);
});

test('a product of one version is one group without a name', () => {
  const groups = variantGroups({ options: [], variants: [variant(true, {})] });
  expect(groups.last).toBeNull();
  expect(firstGroup(groups)?.variants.map(({ label }) => label)).toEqual(['']);
});
