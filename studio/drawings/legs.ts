import type { Side } from '#db/seed/catalog/picture.ts';
import { button } from './front.ts';
import { add, between, type Hand, type Point, path, type Step } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';
import { ribbing } from './top.ts';

/** Trousers laid flat, waist on the shoulder line; half widths and lengths in centimetres. */
export interface LegCut {
  waist: number;
  hip: number;
  rise: number;
  length: number;
  knee: number;
  hem: number;
  /** How far the middle of the hem stands from the centre. */
  stance: number;
  kind: 'jeans' | 'chinos' | 'pleated' | 'sweat' | 'shorts';
  band: number;
}

const jeans: LegCut = {
  waist: 20,
  hip: 24,
  rise: 27,
  length: 105,
  knee: 21.5,
  hem: 20,
  stance: 14,
  kind: 'jeans',
  band: 4,
};

export const legCuts: Record<string, LegCut> = {
  jeans,
  'wide-jeans': { ...jeans, waist: 18.5, hip: 24.5, rise: 30, length: 106, knee: 27, hem: 28.5, stance: 17 },
  chinos: { ...jeans, length: 103, hem: 18.5, kind: 'chinos', stance: 13 },
  'wide-trousers': {
    ...jeans,
    waist: 18.5,
    hip: 25,
    rise: 30.5,
    length: 107,
    knee: 27.5,
    hem: 28,
    stance: 17,
    kind: 'pleated',
    band: 4.5,
  },
  shorts: {
    ...jeans,
    waist: 20,
    hip: 25.5,
    rise: 28,
    length: 48,
    knee: 27,
    hem: 29,
    stance: 15.6,
    kind: 'shorts',
  },
  sweatpants: {
    ...jeans,
    waist: 19,
    hip: 25.5,
    rise: 29,
    length: 101,
    knee: 22.5,
    hem: 14.5,
    stance: 12.5,
    kind: 'sweat',
    band: 5,
  },
};

const toward = (side: 0 | 1) => (side === 0 ? -1 : 1);

interface Leg {
  d: string;
  s: 1 | -1;
  waist: Point;
  hip: Point;
  crotch: Point;
  knee: readonly [outer: Point, inner: Point];
  hem: readonly [outer: Point, inner: Point];
}

function legOf(cut: LegCut, side: 0 | 1, hand: Hand): Leg {
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

function legFolds(cut: LegCut, { s, hip, crotch, knee, hem }: Leg, side: Side, hand: Hand): string {
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

function pressed({ s, waist, knee, hem, hip }: Leg): string {
  const top: Point = [waist[0] * 0.52, waist[1] + 1];
  const d = path(
    ['M', top],
    [
      'C',
      [hip[0] * 0.53, hip[1]],
      add(between(knee[0], knee[1], 0.5), [0, -8]),
      between(knee[0], knee[1], 0.5),
    ],
    ['L', between(hem[0], hem[1], 0.5)],
  );
  return (
    fold('s', top, between(hem[0], hem[1], 0.5), 2.6, 0.9) +
    line('w', d) +
    fold('s', add(top, [s * 4.5, 0]), add(top, [s * 6.5, 22]), 1.6) +
    line('h', path(['M', add(top, [s * 4.5, 0])], ['L', add(top, [s * 5, 5])]))
  );
}

function pockets(cut: LegCut, { s, waist, hip }: Leg, side: Side): string {
  if (side === 'back')
    return cut.kind === 'jeans' ? backPocket(s, waist[0]) : cut.kind === 'sweat' ? '' : welt(s);
  if (cut.kind === 'jeans') {
    const from: Point = [waist[0] * 0.5, waist[1] + 0.6];
    const to = between(waist, hip, 0.52);
    const scoop = (by: number) =>
      path(
        ['M', add(from, [s * by, 0])],
        ['C', add(from, [s * (by + 0.2), 5 - by]), add(to, [-s * 5, -by - 0.2]), add(to, [s * 0.6, -by])],
      );
    return (
      patch('d', add(between(from, to, 0.5), [s * 2, -1]), 4, 3.4, 0, 0.8) +
      seam(scoop(0), scoop(0.7) + scoop(1.3)) +
      rivet(add(from, [-s * 0.4, 1])) +
      rivet(add(to, [-s * 1.2, 0.2]))
    );
  }
  const [from, to] = [add(waist, [-s * 4.6, 0.4]), between(waist, hip, 0.94)];
  const d = path(['M', from], ['Q', add(between(from, to, 0.5), [-s * 0.2, 1]), to]);
  const inner = path(
    ['M', add(from, [-s * 0.7, 0])],
    ['Q', add(between(from, to, 0.5), [-s * 0.9, 1]), add(to, [-s * 0.5, 0.4])],
  );
  return fold(s > 0 ? 'a' : 'b', from, to, 1.4, 0.8) + seam(d, inner);
}

function rivet(at: Point): string {
  return button(at, 0.28);
}

function backPocket(s: number, waist: number): string {
  const x = waist * 0.52;
  const y = 10.5;
  const w = 6.8;
  const points = (i: number): Step[] => [
    ['M', [x - w + i, y + i * 0.6 - s * 0.3]],
    ['L', [x - w * 0.92 + i, y + 12.4 - i * 0.4]],
    ['L', [x + s * 0.2, y + 15 - i * 1.2]],
    ['L', [x + w * 0.92 - i, y + 12.4 - i * 0.4]],
    ['L', [x + w - i, y + i * 0.6 + s * 0.3]],
    ['Z'],
  ];
  const arc = path(
    ['M', [x - w + 0.6, y + 7]],
    ['Q', [x - 2, y + 6.4], [x, y + 8.4]],
    ['Q', [x + 2, y + 6.2], [x + w - 0.6, y + 7.2]],
  );
  return (
    patch('d', [x + 0.6, y + 14], w, 2.4, 0, 0.8) +
    patch('l', [x - 1.5, y + 5], w * 0.8, 6, 0, 0.8) +
    seam(path(...points(0)), path(...points(0.6))) +
    line('k', arc)
  );
}

function welt(s: number): string {
  const [l, r] = [s * 10 - 6.4, s * 10 + 6.4];
  return (
    patch('d', [s * 10, 13], 7, 1, 0, 0.8) +
    seam(path(['M', [l, 11.8]], ['L', [r, 12]])) +
    line('h', path(['M', [l, 13]], ['L', [r, 13.1]])) +
    button([s * 10, 14], 0.45)
  );
}

function fly(cut: LegCut): string {
  const foot = cut.rise * 0.62;
  const curve = (x: number) =>
    path(['M', [x, cut.band]], ['C', [x + 0.1, foot * 0.7], [x - 0.4, foot], [0.2, foot + 1.6]]);
  if (cut.kind === 'sweat') return '';
  return (
    line('k', curve(3.8)) +
    (cut.kind === 'jeans' ? line('k', curve(3.2)) : '') +
    fold('s', [0.4, cut.band], [0.4, cut.rise], 1.2, 0.8)
  );
}

function waistband(sheet: Sheet, cut: LegCut, side: Side): void {
  const w = cut.waist;
  const dip = side === 'front' ? 1.4 : -0.6;
  const b = cut.band;
  sheet.panel({
    d: path(
      ['M', [-w + 0.3, 0]],
      ['Q', [0, dip * 2], [w - 0.2, 0.1]],
      ['L', [w + 0.2, b]],
      ['Q', [0, b + dip * 1.6], [-w - 0.1, b - 0.1]],
      ['Z'],
    ),
    across: [
      [-w, 0],
      [w, 0],
    ],
    roundness: 0.5,
    inside:
      cut.kind === 'sweat'
        ? ribbing(
            [
              [-w, 0.4],
              [-w, b],
            ],
            [
              [w, 0.4],
              [w, b],
            ],
          )
        : line('k', path(['M', [-w, 0.7]], ['Q', [0, dip * 2 + 0.7], [w, 0.7]])) +
          line('k', path(['M', [-w, b - 0.6]], ['Q', [0, b + dip * 1.6 - 0.6], [w, b - 0.6]])),
  });
  sheet.draw(patch('d', [0, b + 1.2], w, 0.8, 0, 0.7));
  if (cut.kind === 'sweat') {
    if (side === 'front')
      sheet.draw(
        `<path d="${path(['M', [-1.2, b * 0.6]], ['C', [-3, 9], [-1, 13], [-2.4, 19]])}${path(['M', [1.4, b * 0.6]], ['C', [3, 9], [1.4, 12], [2.8, 16.5]])}" fill="none" stroke="#e6dfd0" stroke-width="5" stroke-linecap="round"/>`,
      );
    return;
  }
  const loops = side === 'front' ? [-w * 0.62, w * 0.62] : [-w * 0.7, 0, w * 0.7];
  for (const x of cut.kind === 'pleated' ? [] : loops) {
    sheet.panel({
      d: path(
        ['M', [x - 0.7, -0.5 + dip * 0.6]],
        ['L', [x + 0.8, -0.5 + dip * 0.6]],
        ['L', [x + 0.7, b + 1.4 + dip * 0.4]],
        ['L', [x - 0.7, b + 1.5 + dip * 0.4]],
        ['Z'],
      ),
      raised: true,
      across: [
        [x - 0.8, 0],
        [x + 0.8, 0],
      ],
      roundness: 0.8,
    });
  }
  if (side === 'front')
    sheet.draw(
      cut.kind === 'pleated'
        ? line('w', path(['M', [5, dip * 0.9]], ['L', [5.1, b + dip * 0.7]]))
        : button([0.6, b / 2 + dip * 0.9], 0.85),
    );
  if (side === 'back' && cut.kind === 'jeans') {
    sheet.panel({
      d: path(
        ['M', [w * 0.3, 0.4]],
        ['L', [w * 0.3 + 6.6, 0.3]],
        ['L', [w * 0.3 + 6.7, b]],
        ['L', [w * 0.3, b]],
        ['Z'],
      ),
      raised: true,
      colour: '#9a6a42',
      across: [
        [w * 0.3, 0],
        [w * 0.6, 0],
      ],
      roundness: 0.3,
    });
  }
}

function cuffs(sheet: Sheet, leg: Leg, length: number): void {
  const { s, hem } = leg;
  const [a, b] = [add(hem[0], [-s * 1.4, -0.3]), add(hem[1], [s * 1.4, -0.3])];
  const [c, d] = [[b[0] + s * 0.6, length] as Point, [a[0] - s * 0.6, length] as Point];
  sheet.panel({
    d: path(['M', a], ['L', b], ['L', c], ['Q', add(between(c, d, 0.5), [0, 0.7]), d], ['Z']),
    across: s > 0 ? [b, a] : [a, b],
    roundness: 0.7,
    inside: ribbing([a, d], [b, c]),
  });
}

export function drawLegs(sheet: Sheet, cut: LegCut, side: Side, hand: Hand): void {
  const w = cut.waist;
  if (side === 'front') {
    sheet.panel({
      d: path(
        ['M', [-w + 0.3, 0.2]],
        ['Q', [0, -1.4], [w - 0.2, 0.2]],
        ['L', [w - 1, 4]],
        ['L', [-w + 1, 4]],
        ['Z'],
      ),
      tone: 'inside',
      across: [
        [0, 5],
        [0, -1],
      ],
      roundness: 0.9,
    });
  }
  for (const index of [0, 1] as const) {
    const leg = legOf(cut, index, hand);
    const { knee, hem } = leg;
    if (cut.kind === 'sweat') cuffs(sheet, leg, cut.length);
    const worn =
      cut.kind === 'jeans'
        ? patch('l', add(between(knee[0], knee[1], 0.45), [0, -20]), 6, 17, 0, 0.9) +
          patch('l', between(knee[0], knee[1], 0.4), 6, 8, 0, 0.8)
        : '';
    const stitched =
      cut.kind === 'jeans' || cut.kind === 'chinos' || cut.kind === 'shorts'
        ? line(
            'k',
            path(
              ['M', add(hem[0], [0, -1.8])],
              ['Q', add(between(hem[0], hem[1], 0.5), [0, -1]), add(hem[1], [0, -1.8])],
            ),
          )
        : '';
    const inseam =
      cut.kind === 'jeans'
        ? line(
            'k',
            path(
              ['M', add(leg.crotch, [leg.s * 0.8, 1])],
              [
                'C',
                add(leg.crotch, [leg.s * 3, 8]),
                add(knee[1], [leg.s * 0.4, -10]),
                add(knee[1], [leg.s * 0.7, 0]),
              ],
              ['L', add(hem[1], [leg.s * 0.6, 0])],
            ),
          )
        : '';
    sheet.panel({
      d: leg.d,
      grain: leg.s * -2,
      across: leg.s > 0 ? [knee[1], knee[0]] : [knee[0], knee[1]],
      roundness: 0.6,
      inside:
        worn +
        legFolds(cut, leg, side, hand) +
        (cut.kind === 'pleated' ? pressed(leg) : '') +
        pockets(cut, leg, side) +
        stitched +
        inseam +
        (index === 1 && side === 'front' ? fly(cut) : '') +
        (side === 'back' && cut.kind === 'jeans'
          ? seam(
              path(['M', add(leg.waist, [0, 4.4])], ['L', [0.2, 10.6]]),
              path(['M', add(leg.waist, [0, 5])], ['L', [0.2, 11.2]]),
            )
          : '') +
        patch('d', [0, cut.rise * 0.7], 2.4, cut.rise * 0.5, 0, 0.6),
    });
  }
  waistband(sheet, cut, side);
}
