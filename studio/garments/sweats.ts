import type { TopCut } from '../cut/top-cut.ts';
import { teeCut } from './tee.ts';
import { top } from './top.ts';

const sweatCut: TopCut = {
  ...teeCut,
  chest: 29,
  hem: 26.5,
  length: 67,
  shoulder: 25,
  drop: 4.6,
  armhole: 26,
  neck: 9,
  neckDepth: 8.6,
  sleeve: { length: 60, angle: 44, pose: 18, opening: 10 },
  trim: {
    neck: { kind: 'rib', deep: 2.8 },
    hem: { kind: 'rib', deep: 6.5 },
    cuff: { kind: 'rib', deep: 6.5 },
    gauge: 0.36,
  },
};

export const sweatshirt = top('sweatshirt', 'fleece', sweatCut);

const knitCut: TopCut = {
  ...sweatCut,
  chest: 27.5,
  hem: 25.5,
  length: 66,
  shoulder: 23,
  armhole: 25,
  sleeve: { length: 61, angle: 44, pose: 18, opening: 9.5 },
  trim: { ...sweatCut.trim, hem: { kind: 'rib', deep: 7 }, cuff: { kind: 'rib', deep: 7 }, gauge: 0.5 },
};

export const crewKnit = top('crew-knit', 'fleece', knitCut);

export const knitVest = top('knit-vest', 'fleece', {
  ...knitCut,
  chest: 27,
  hem: 25.5,
  length: 62,
  shoulder: 18,
  drop: 2.8,
  armhole: 25,
  neck: 8.4,
  neckDepth: 20,
  isVee: true,
  sleeve: undefined,
});
