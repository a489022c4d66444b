import type { SizeScale } from './article-types.ts';

const children = ['2-3Y', '4-5Y', '6-7Y', '8-9Y', '10-11Y', '12-13Y'];
const adults: Record<SizeScale, { men: string[]; women: string[] }> = {
  alpha: { men: ['S', 'M', 'L', 'XL', 'XXL'], women: ['XS', 'S', 'M', 'L', 'XL'] },
  waist: { men: ['28', '30', '32', '34', '36', '38'], women: ['24', '26', '28', '30', '32', '34'] },
  shoe: { men: ['7', '8', '9', '10', '11', '12'], women: ['5', '6', '7', '8', '9', '10'] },
  bra: { men: ['S', 'M', 'L'], women: ['32B', '32C', '34B', '34C', '36B', '36C'] },
  sock: { men: ['M', 'L'], women: ['S', 'M'] },
  one: { men: ['One Size'], women: ['One Size'] },
};

const childrenShoes = ['10C', '11C', '12C', '13C', '1Y', '2Y'];

/** The sizes that a style comes in: a run of its scale without a gap. */
export function sizesOf(scale: SizeScale, gender: string, random: () => number): string[] {
  const child = gender === 'girls' || gender === 'boys';
  const all =
    child && scale !== 'one'
      ? scale === 'shoe'
        ? childrenShoes
        : children
      : adults[scale][gender === 'women' ? 'women' : 'men'];
  const length = Math.max(1, all.length - Math.floor(random() * Math.min(3, all.length)));
  const start = Math.floor(random() * (all.length - length + 1));
  return all.slice(start, start + length);
}
