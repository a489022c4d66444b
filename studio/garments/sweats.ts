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

export const hoodie = top('hoodie', 'fleece', {
  ...sweatCut,
  chest: 30,
  hem: 27.5,
  length: 69,
  shoulder: 25.5,
  trim: {
    ...sweatCut.trim,
    neck: { kind: 'hood', high: 14.5 },
    pockets: [{ x: 0, y: 41, width: 34, height: 20.5, isKangaroo: true }],
  },
});

export const turtleneck = top('turtleneck', 'fleece', {
  ...knitCut,
  chest: 26,
  hem: 24.5,
  length: 67,
  shoulder: 22,
  armhole: 24,
  neck: 7.6,
  neckDepth: 3.4,
  trim: { ...knitCut.trim, neck: { kind: 'roll', high: 7 }, gauge: 0.4 },
});

export const cardigan = top('cardigan', 'fleece', {
  ...knitCut,
  chest: 28.5,
  hem: 26.5,
  length: 67,
  neck: 8.4,
  neckDepth: 27,
  isVee: true,
  trim: {
    ...knitCut.trim,
    neck: { kind: 'rib', deep: 3 },
    placket: { to: 99, buttons: 5 },
    pockets: [
      { x: 13.5, y: 42, width: 13, height: 13.5 },
      { x: -13.5, y: 42.2, width: 13, height: 13.5 },
    ],
  },
});

const paddedCut: TopCut = {
  ...sweatCut,
  chest: 31,
  hem: 29.5,
  length: 66,
  neck: 8.6,
  neckDepth: 4.4,
  sleeve: { length: 60, angle: 46, pose: 22, opening: 12 },
  trim: {
    neck: { kind: 'band', high: 6.5 },
    hem: { kind: 'rib', deep: 3 },
    cuff: { kind: 'rib', deep: 3.5 },
    gauge: 0.4,
    placket: { to: 99, buttons: 0 },
    quilt: 7,
  },
};

export const paddedJacket = top('padded-jacket', 'fleece', paddedCut);

export const paddedVest = top('padded-vest', 'fleece', {
  ...paddedCut,
  chest: 28.5,
  hem: 27.5,
  length: 64,
  shoulder: 20.5,
  drop: 3,
  armhole: 26,
  sleeve: undefined,
});
