import { describe, expect, it, test } from 'vitest';
import { cuts } from '#db/seed/catalog/cuts.ts';
import { garments } from '../garments/index.ts';
import { gradedLegs, gradedTop, measuresOfLegs, measuresOfTop, sizes } from './grading.ts';
import { unequalSeams } from './pattern.ts';
import { sides } from './side.ts';

describe.each(garments)('$silhouette', ({ silhouette, cut, pattern }) => {
  it('has seams whose edges are equally long', () => {
    expect(sides.flatMap((side) => unequalSeams(pattern(side)))).toEqual([]);
  });

  it('grows with every size in every measure', () => {
    const measures = sizes.map((size) =>
      cut.kind === 'top'
        ? measuresOfTop(gradedTop(cut.top, size))
        : measuresOfLegs(gradedLegs(cut.legs, size)),
    );
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
    if (cut.kind === 'legs' || !chest) return;
    expect(measuresOfTop(cut.top)).toMatchObject({ chest: Number(chest), length: Number(length) });
  });
});

test('M is graded to itself', () => {
  for (const { cut } of garments) {
    if (cut.kind === 'top') expect(gradedTop(cut.top, 'M')).toEqual(cut.top);
    else expect(gradedLegs(cut.legs, 'M')).toEqual(cut.legs);
  }
});
