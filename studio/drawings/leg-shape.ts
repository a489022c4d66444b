import type { Side } from '#db/seed/catalog/picture.ts';
import { add, between, type Hand, type Point, path } from './geometry.ts';
import type { LegCut } from './leg-cut.ts';
import { fold, patch } from './sheet.ts';

const toward = (side: 0 | 1) => (side === 0 ? -1 : 1);

export interface Leg {
  d: string;
  s: 1 | -1;
  waist: Point;
  hip: Point;
  crotch: Point;
  knee: readonly [outer: Point, inner: Point];
  hem: readonly [outer: Point, inner: Point];
}

export function legOf(cut: LegCut, side: 0 | 1, hand: Hand): Leg {
  const s = toward(side);
  const waist: Point = hand.near([s * cut.waist, cut.band - 0.4], 0.1);
  const hip: Point = hand.near([s * cut.hip, cut.rise * 0.72], 0.25);
  const crotch: Point = [hand.next(-0.3, 0.3), cut.rise + 1.5];
  const kneeY = cut.rise + (cut.length - cut.rise) * 0.45;
  const middle = s * (cut.stance - 0.8);
  const knee = [
    hand.near([middle + (s * cut.knee) / 2, kneeY]),
    hand.near([middle - (s * cut.knee) / 2, kneeY]),
  ] as const;
  const ribbed = cut.kind === 'sweat' ? 6 : 0;
  const foot = cut.length - ribbed;
  const at = s * cut.stance;
  const hem = [
    hand.near([at + (s * cut.hem) / 2, foot], 0.3),
    hand.near([at - (s * cut.hem) / 2, foot + 0.3], 0.3),
  ] as const;
  const swell = ribbed ? s * 2 : 0;
  const [thigh, shin] = [(knee[0][1] - hip[1]) * 0.34, (foot - knee[0][1]) * 0.34];
  const top = cut.band - 2;
  const d = path(
    ['M', [0.2, top]],
    ['L', add(waist, [0, top - waist[1]])],
    ['L', waist],
    ['C', add(waist, [s * 1, 6]), add(hip, [-s * 0.6, -8]), hip],
    ['C', add(hip, [s * 0.3, thigh]), add(knee[0], [s * 0.4, -thigh]), knee[0]],
    ['C', add(knee[0], [s * 0.1, shin]), add(hem[0], [swell + s * 0.3, -shin]), hem[0]],
    ['Q', add(between(hem[0], hem[1], 0.5), [0, 0.8]), hem[1]],
    ['C', add(hem[1], [-swell, -shin]), add(knee[1], [s * 0.3, shin]), knee[1]],
    ['C', add(knee[1], [-s * 0.5, -thigh]), add(crotch, [s * 0.9, thigh * 0.6]), crotch],
    ['C', [-s * 0.5, cut.rise * 0.8], [0.3, cut.rise * 0.4], [0.2, top]],
    ['Z'],
  );
  return { d, s, waist, hip, crotch, knee, hem };
}

export function legFolds(cut: LegCut, { s, hip, crotch, knee, hem }: Leg, side: Side, hand: Hand): string {
  const centre = between(knee[0], knee[1], 0.5);
  let markup = patch(
    'l',
    add(centre, [-2.4, -(knee[0][1] - hip[1]) * 0.62]),
    5,
    (knee[0][1] - hip[1]) * 0.75,
    s * -3,
    0.8,
  );
  markup += patch('d', add(crotch, [s * 2, 1]), 6, 11, s * 14, 0.9);
  for (const slope of [-0.5, -0.12, 0.3, 0.75]) {
    const turn = slope + hand.next(-0.12, 0.12);
    const length = hand.next(6, 13);
    const from = add(crotch, [s * hand.next(0.6, 1.8), slope * 4]);
    markup += fold(
      slope < 0 ? 'b' : 'a',
      from,
      add(from, [s * Math.cos(turn) * length, Math.sin(turn) * length]),
      hand.next(1, 1.9),
      0.8,
    );
  }
  if (side === 'back')
    markup +=
      fold('s', add(crotch, [s * 4, 2]), add(hip, [-s * 3, 3]), 3.4) +
      fold('s', add(crotch, [s * 5, 6]), add(hip, [-s * 4, 9]), 2.6, 0.7);
  if (cut.kind === 'shorts') {
    for (let i = 0; i < 3; i++) {
      const foot = between(hem[0], hem[1], (i + hand.next(0.2, 0.8)) / 3);
      markup += fold('s', foot, add(foot, [hand.next(-2, 2), -hand.next(9, 16)]), hand.next(2, 3.4), 0.8);
    }
    return markup;
  }
  const wide = cut.hem > 24;
  for (let i = 0; i < (wide ? 2 : 4); i++) {
    const y = knee[0][1] + (i - 1.5) * 4.2 + hand.next(-1, 1);
    const [o, n] = [knee[0][0] - s * 0.6, knee[1][0] + s * 0.6];
    const [from, to] = i % 2 ? [o, n] : [n, o];
    markup += fold(
      i % 2 ? 'b' : 'a',
      [from, y],
      [from + (to - from) * hand.next(0.4, 0.75), y + hand.next(-3, 3)],
      hand.next(1, 2),
      0.7,
    );
  }
  const low = hem[0][1];
  if (!wide) {
    for (let i = 0; i < 3; i++) {
      const y = low - 4 - i * 4.5 + hand.next(-1, 1);
      const [o, n] = [hem[0][0] + s * 0.4, hem[1][0] - s * 0.4];
      const [from, to] = i % 2 ? [n, o] : [o, n];
      markup += fold(
        i % 2 ? 'a' : 'b',
        [from, y],
        [from + (to - from) * hand.next(0.5, 0.85), y + hand.next(-2.4, 2.4)],
        hand.next(0.9, 1.7),
        0.7,
      );
    }
  }
  for (let i = 0; i < (wide ? 4 : 2); i++) {
    const foot = between(hem[0], hem[1], (i + hand.next(0.25, 0.75)) / (wide ? 4 : 2));
    markup += fold(
      's',
      add(foot, [0, 1]),
      add(foot, [hand.next(-2, 2) - s * 1.5, -hand.next(22, wide ? 52 : 34)]),
      hand.next(2.4, 4),
      0.8,
    );
  }
  return markup;
}
