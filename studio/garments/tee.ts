import type { TopCut } from '../cut/top-cut.ts';
import { top } from './top.ts';

export const teeCut: TopCut = {
  chest: 26.5,
  hem: 26,
  length: 69,
  shoulder: 22,
  drop: 4,
  armhole: 23,
  neck: 9,
  neckDepth: 9.4,
  sleeve: { length: 20, angle: 62, opening: 15.5 },
  trim: {
    neck: { kind: 'rib', deep: 2 },
    hem: { kind: 'hem', deep: 2.2 },
    cuff: { kind: 'hem', deep: 2.2 },
    gauge: 0.25,
  },
};

export const tee = top('tee', 'jersey', teeCut);

export const boxyTee = top('boxy-tee', 'jersey', {
  ...teeCut,
  chest: 29.5,
  hem: 29,
  length: 65,
  shoulder: 26,
  drop: 5,
  armhole: 26,
  sleeve: { length: 18, angle: 64, opening: 18 },
  trim: { ...teeCut.trim, neck: { kind: 'rib', deep: 2.6 } },
});

export const pocketTee = top('pocket-tee', 'jersey', {
  ...teeCut,
  chest: 28,
  hem: 27.5,
  length: 71,
  shoulder: 23,
  trim: { ...teeCut.trim, pockets: [{ x: 11.5, y: 19, width: 10.5, height: 12 }] },
});

export const longSleeve = top('long-sleeve', 'jersey', {
  ...teeCut,
  chest: 27,
  hem: 26.5,
  length: 70,
  sleeve: { length: 60, angle: 44, pose: 20, opening: 9.5 },
  trim: { ...teeCut.trim, cuff: { kind: 'rib', deep: 5 } },
});

export const tank = top('tank', 'jersey', {
  ...teeCut,
  chest: 22,
  hem: 22.5,
  length: 62,
  shoulder: 13.5,
  drop: 1.6,
  armhole: 22,
  neck: 9,
  neckDepth: 14,
  sleeve: undefined,
  trim: { ...teeCut.trim, neck: { kind: 'rib', deep: 1.6 } },
});
