import type { Body } from './body.ts';
import { add, between, type Hand, type Point } from './geometry.ts';
import { fold, patch } from './sheet.ts';
import type { Sleeve, TopCut } from './top-cut.ts';

/** Long soft folds from the shoulders down, and the broad light on the chest. */
export function drape(cut: TopCut, { shoulder }: Body, hand: Hand): string {
  const soft = 1 - cut.stiff;
  const reach = cut.length - cut.armhole;
  let markup = patch(
    'l',
    [-cut.chest * 0.42, cut.armhole * 0.85],
    cut.chest * 0.55,
    cut.armhole * 0.62,
    14,
    0.75,
  );
  markup += patch(
    'd',
    [cut.chest * 0.72, cut.armhole + reach * 0.5],
    cut.chest * 0.42,
    reach * 0.62,
    0,
    0.55,
  );
  markup += patch('d', [-cut.chest * 0.2, cut.length - 3], cut.chest * 0.9, 7, 0, 0.3);
  const folds = Math.round(3 + soft * 3);
  for (let i = 0; i < folds; i++) {
    const t = (i + hand.next(0.15, 0.85)) / folds;
    const x = -cut.chest * 0.85 + t * cut.chest * 1.7;
    const from: Point = [x * 0.9 + hand.next(-2, 2), cut.armhole + reach * hand.next(-0.25, 0.2)];
    const to: Point = [x * 1.04 + hand.next(-5, 5), cut.length + reach * hand.next(-0.35, 0.08)];
    markup += fold('s', from, to, hand.next(3, 5.5), 0.6 + soft * 0.3);
  }
  const pull = hand.next(0, 1) > 0.5 ? 1 : -1;
  markup += fold(
    's',
    [pull * cut.chest * 0.7, cut.armhole + hand.next(-6, 0)],
    [-pull * cut.chest * 0.25, cut.armhole + Math.min(reach, 50) * 0.8],
    5,
    0.6,
  );
  for (const point of shoulder) {
    const inward = Math.sign(-point[0]);
    const from = add(point, [inward * hand.next(3, 5), hand.next(0.6, 1.4)]);
    markup += fold(
      's',
      from,
      add(from, [inward * hand.next(2, 5), hand.next(9, 15)]),
      hand.next(2, 3.2),
      0.7,
    );
  }
  return markup;
}

/** Where the sleeve pulls: creases fan out of the armpit. */
export function underarm(cut: TopCut, { armpit }: Body, hand: Hand): string {
  if (!cut.sleeve) return '';
  let markup = '';
  for (const point of armpit) {
    const inward = Math.sign(-point[0]);
    markup += patch('d', add(point, [inward * 1, 0.5]), 4, 6, inward * 20, 0.7);
    const fan = [-0.7, 0.1, 0.95];
    for (const slope of fan) {
      const turn = slope + hand.next(-0.18, 0.18);
      const length = hand.next(5, 11) * (1.15 - cut.stiff * 0.4);
      const from = add(point, [inward * hand.next(0.3, 1.4), hand.next(-1, 1)]);
      const to = add(from, [inward * Math.cos(turn) * length, Math.sin(turn) * length]);
      const long = slope > 0 && slope < 0.5;
      markup += fold(
        long ? 's' : slope < 0 ? 'b' : 'a',
        from,
        long ? add(from, [inward * 13, hand.next(1, 5)]) : to,
        hand.next(1.4, 2.4),
        0.7,
      );
    }
  }
  return markup;
}

/** Short folds that rise from the hem, or gather above the rib. */
export function hemFolds(cut: TopCut, { corner }: Body, hand: Hand): string {
  const gathered = cut.hemKind === 'rib';
  const count = gathered ? 7 : 4;
  const [left, right] = corner;
  let markup = gathered ? patch('d', [0, left[1]], cut.hem * 1.05, 2.4, 0, 0.8) : '';
  for (let i = 0; i < count; i++) {
    const at = between(left, right, (i + hand.next(0.2, 0.8)) / count);
    const rise = gathered ? hand.next(2.5, 6) : hand.next(5, 13);
    const lean = hand.next(-1.4, 1.4);
    markup += fold('s', add(at, [0, 0.6]), add(at, [lean, -rise]), hand.next(1.6, 3), gathered ? 0.9 : 0.7);
  }
  return markup;
}

interface Arm {
  shoulder: Point;
  armpit: Point;
  elbow: readonly [outer: Point, inner: Point];
  wrist: readonly [outer: Point, inner: Point];
}

/** Creases across the inner elbow, a long fold down the arm, a few at the wrist. */
export function sleeveFolds(arm: Arm, sleeve: Sleeve, bend: number, stiff: number, hand: Hand): string {
  const { shoulder, armpit, elbow, wrist } = arm;
  const soft = 1 - stiff * 0.5;
  let markup = fold('s', add(shoulder, [bend * 1.5, 2.5]), between(elbow[0], elbow[1], 0.35), 2.2, 0.8);
  markup += fold('a', add(armpit, [bend * 0.6, 0.4]), between(shoulder, elbow[0], 0.62), 1.3, 0.8);
  markup += fold(
    'b',
    add(armpit, [bend * 0.4, 1.4]),
    between(between(elbow[0], elbow[1], 0.4), armpit, 0.2),
    1,
    0.7,
  );
  if (sleeve.length < 40) {
    for (let i = 0; i < 3; i++) {
      const at = between(wrist[1], wrist[0], (i + hand.next(0.3, 0.9)) / 3.4);
      markup += fold('s', at, between(at, between(shoulder, armpit, 0.5), hand.next(0.35, 0.7)), 1.2, 0.6);
    }
    return markup;
  }
  for (let i = 0; i < 3; i++) {
    const from = between(between(armpit, elbow[1], 0.62), between(elbow[1], wrist[1], 0.4), i / 2);
    const to = between(
      between(shoulder, elbow[0], 0.8),
      between(elbow[0], wrist[0], 0.35),
      i / 2 + hand.next(-0.2, 0.2),
    );
    markup += fold(
      i % 2 ? 'a' : 'b',
      from,
      between(from, to, hand.next(0.45, 0.85)),
      hand.next(0.8, 1.4),
      soft * 0.9,
    );
  }
  for (let i = 0; i < 3; i++) {
    const t = 0.52 + i * 0.12 + hand.next(-0.03, 0.03);
    const [a, b] = [between(elbow[0], wrist[0], t), between(elbow[1], wrist[1], t + 0.05)];
    const [from, to] =
      i % 2 ? [a, between(a, b, hand.next(0.5, 0.9))] : [b, between(b, a, hand.next(0.5, 0.9))];
    markup += fold('b', from, to, hand.next(0.6, 1.1), soft * 0.75);
  }
  markup += fold('s', between(elbow[0], elbow[1], 0.55), between(wrist[0], wrist[1], 0.5), 2, 0.7);
  return markup;
}
