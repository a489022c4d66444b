import { describe, expect, it } from 'vitest';
import { cuts } from '#db/seed/catalog/cuts.ts';
import type { Garment } from '../garments/garment.ts';
import { garments } from '../garments/index.ts';
import {
  gradedLegs,
  gradedSkirt,
  gradedTop,
  measuresOfLegs,
  measuresOfSkirt,
  measuresOfTop,
  type Size,
  sizes,
} from './grading.ts';
import { unequalSeams } from './pattern.ts';
import { sides } from './side.ts';

function measuresIn(cut: Garment['cut'], size: Size): Record<string, number> {
  if (cut.kind === 'top') return measuresOfTop(gradedTop(cut.top, size));
  if (cut.kind === 'legs') return measuresOfLegs(gradedLegs(cut.legs, size));
  return measuresOfSkirt(gradedSkirt(cut.skirt, size));
}

describe.each(garments)('$silhouette', ({ silhouette, cut, pattern }) => {
  it('has seams whose edges are equally long', () => {
    expect(sides.flatMap((side) => unequalSeams(pattern(side)))).toEqual([]);
  });

  it('grows with every size in every measure', () => {
    const measures = sizes.map((size) => measuresIn(cut, size));
    for (const [i, larger] of measures.entries()) {
      for (const [name, cm] of Object.entries(measures[i - 1] ?? {})) {
        expect(
          Object.entries(larger).find(([other]) => other === name)?.[1],
          `${sizes[i]} ${name}`,
        ).toBeGreaterThan(cm);
      }
    }
  });

  it('is cut in M as the shop says', () => {
    const said = cuts.find((one) => one.silhouette === silhouette)?.measure[0] ?? '';
    const [, chest, length] = /^Size M: chest (\d+) cm, length (\d+) cm/.exec(said) ?? [];
    if (chest) expect(measuresIn(cut, 'M')).toMatchObject({ chest: Number(chest), length: Number(length) });
  });
});
