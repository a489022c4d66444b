import type { TopCut } from '../cut/top-cut.ts';
import { top } from './top.ts';

const shirtCut: TopCut = {
  chest: 28,
  hem: 28,
  length: 76,
  shoulder: 23.5,
  drop: 4.2,
  armhole: 25.5,
  neck: 7.4,
  neckDepth: 6,
  tail: 6,
  sleeve: { length: 62, angle: 46, pose: 18, opening: 12 },
  trim: {
    neck: { kind: 'shirt', tip: [6.4, 11.6] },
    hem: { kind: 'hem', deep: 0.7 },
    cuff: { kind: 'cuff', deep: 6.2 },
    gauge: 0.3,
    placket: { to: 99, buttons: 6 },
    pockets: [{ x: 12.5, y: 20, width: 11, height: 12.5 }],
    yoke: 7,
    hasPleat: true,
  },
};

export const shirt = top('shirt', 'shirting', shirtCut);

export const overshirt = top('overshirt', 'heavy', {
  ...shirtCut,
  chest: 30,
  hem: 30,
  length: 74,
  shoulder: 25,
  tail: 0,
  sleeve: { length: 60, angle: 46, pose: 20, opening: 12.5 },
  trim: {
    ...shirtCut.trim,
    hem: { kind: 'hem', deep: 2 },
    placket: { to: 99, buttons: 5 },
    pockets: [
      { x: 13.5, y: 20, width: 12.5, height: 14, hasFlap: true },
      { x: -13.5, y: 20.2, width: 12.5, height: 14, hasFlap: true },
    ],
    hasPleat: false,
  },
});

export const choreJacket = top('chore-jacket', 'heavy', {
  ...shirtCut,
  chest: 29,
  hem: 29,
  length: 73,
  shoulder: 24,
  tail: 0,
  sleeve: { length: 60, angle: 46, pose: 20, opening: 13 },
  trim: {
    ...shirtCut.trim,
    hem: { kind: 'hem', deep: 2.6 },
    cuff: { kind: 'hem', deep: 3 },
    placket: { to: 99, buttons: 4 },
    pockets: [
      { x: 13, y: 19.5, width: 11.5, height: 13 },
      { x: 15, y: 46, width: 17, height: 19 },
      { x: -15, y: 46.2, width: 17, height: 19 },
    ],
    yoke: undefined,
    hasPleat: false,
  },
});

export const bandShirt = top('band-shirt', 'shirting', {
  ...shirtCut,
  chest: 30,
  hem: 30.5,
  length: 78,
  neckDepth: 5,
  trim: { ...shirtCut.trim, neck: { kind: 'band', high: 3 }, placket: { to: 34, buttons: 4 }, pockets: [] },
});

export const polo = top('polo', 'jersey', {
  ...shirtCut,
  chest: 27,
  hem: 26.5,
  length: 70,
  shoulder: 22.5,
  armhole: 23.5,
  neckDepth: 5.6,
  tail: 0,
  sleeve: { length: 21, angle: 60, opening: 15.5 },
  trim: {
    ...shirtCut.trim,
    neck: { kind: 'polo', tip: [6.8, 10.2] },
    hem: { kind: 'hem', deep: 2.2 },
    cuff: { kind: 'rib', deep: 2.8 },
    placket: { to: 20, buttons: 2 },
    pockets: [],
    yoke: undefined,
    hasPleat: false,
  },
});

export const shirtDress = top('shirt-dress', 'shirting', {
  ...shirtCut,
  chest: 29,
  hem: 35,
  length: 112,
  shoulder: 24,
  trim: { ...shirtCut.trim, placket: { to: 999, buttons: 9 } },
});
