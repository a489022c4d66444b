import type { SkirtCut } from '../cut/skirt-cut.ts';
import { skirtPattern } from '../cut/skirt-pattern.ts';
import { skirtFeatures } from '../finish/skirt-features.ts';
import { falls, type Garment } from './garment.ts';
import { teeCut } from './tee.ts';
import { top } from './top.ts';

function skirtOf(silhouette: string, fall: keyof typeof falls, cut: SkirtCut): Garment {
  const { drape, memory } = falls[fall];
  return {
    silhouette,
    cut: { kind: 'skirt', skirt: cut },
    drape,
    hand: { drop: 1.2, slack: 0.01, memory },
    pattern: (side) => skirtPattern(cut, side),
    features: (pattern, side) => skirtFeatures(cut, pattern, side),
  };
}

const skirtCut: SkirtCut = { waist: 17.5, hip: 24, rise: 19, hem: 38, length: 76, trim: { band: 4 } };

export const skirt = skirtOf('skirt', 'shirting', skirtCut);

export const pleatedSkirt = skirtOf('pleated-skirt', 'shirting', {
  ...skirtCut,
  hip: 23,
  hem: 36,
  length: 80,
  trim: { band: 4, pleats: { count: 12, sewnTo: 20 } },
});

export const slipDress = top('slip-dress', 'shirting', {
  ...teeCut,
  chest: 22.5,
  hem: 33,
  length: 118,
  shoulder: 10.4,
  drop: 0.6,
  armhole: 22,
  neck: 9.3,
  neckDepth: 18,
  isVee: true,
  sleeve: undefined,
  trim: {
    neck: { kind: 'rib', deep: 0.5 },
    hem: { kind: 'hem', deep: 1.2 },
    cuff: { kind: 'hem', deep: 1 },
    gauge: 0.3,
  },
});
