import type { LegCut } from './leg-cut.ts';
import type { SkirtCut } from './skirt-cut.ts';
import type { TopCut } from './top-cut.ts';

export const sizes = ['XS', 'S', 'M', 'L', 'XL', 'XXL'] as const;
export type Size = (typeof sizes)[number];

/** Sizes away from M. */
const stepsTo = (size: Size) => sizes.indexOf(size) - sizes.indexOf('M');

/** A top in another size: by each step 5 cm round the chest, 1.5 cm in length, 0.8 cm in the sleeve. */
export function gradedTop(cut: TopCut, size: Size): TopCut {
  const by = stepsTo(size);
  return {
    ...cut,
    chest: cut.chest + 1.25 * by,
    hem: cut.hem + 1.25 * by,
    length: cut.length + 1.5 * by,
    shoulder: cut.shoulder + 0.6 * by,
    armhole: cut.armhole + 0.6 * by,
    neck: cut.neck + 0.2 * by,
    sleeve: cut.sleeve && {
      ...cut.sleeve,
      length: cut.sleeve.length + 0.8 * by,
      opening: cut.sleeve.opening + 0.35 * by,
    },
  };
}

/** Trousers in another size: by each step 4 cm round the waist and hip. */
export function gradedLegs(cut: LegCut, size: Size): LegCut {
  const by = stepsTo(size);
  return {
    ...cut,
    waist: cut.waist + by,
    hip: cut.hip + by,
    rise: cut.rise + 0.4 * by,
    length: cut.length + 0.8 * by,
    knee: cut.knee + 0.6 * by,
    hem: cut.hem + 0.4 * by,
    stance: cut.stance + 0.5 * by,
  };
}

/** A skirt in another size: by each step 4 cm round the waist and hip. */
export function gradedSkirt(cut: SkirtCut, size: Size): SkirtCut {
  const by = stepsTo(size);
  return {
    ...cut,
    waist: cut.waist + by,
    hip: cut.hip + by,
    hem: cut.hem + by,
    length: cut.length + 0.8 * by,
  };
}

/** What a tailor measures on the garment laid flat, cm. */
export const measuresOfTop = ({ chest, length, shoulder, sleeve }: TopCut) => ({
  chest: 2 * chest,
  length,
  shoulder: 2 * shoulder,
  ...(sleeve && { sleeve: sleeve.length }),
});

export const measuresOfLegs = ({ waist, hip, rise, length, hem }: LegCut) => ({
  waist: 2 * waist,
  hip: 2 * hip,
  inseam: length - rise - 1,
  opening: hem,
});

export const measuresOfSkirt = ({ waist, hip, hem, length }: SkirtCut) => ({
  waist: 2 * waist,
  hip: 2 * hip,
  hem: 2 * hem,
  length,
});
