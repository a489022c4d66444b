import type { Side } from '#db/seed/catalog/picture.ts';
import { button } from './front.ts';
import { add, between, type Point, path, type Step } from './geometry.ts';
import type { LegCut } from './leg-cut.ts';
import type { Leg } from './leg-shape.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';
import { ribbing } from './texture.ts';

export function pressed({ s, waist, knee, hem, hip }: Leg): string {
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

export function pockets(cut: LegCut, { s, waist, hip }: Leg, side: Side): string {
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

export function fly(cut: LegCut): string {
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

export function cuffs(sheet: Sheet, leg: Leg, length: number): void {
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

export function waistband(sheet: Sheet, cut: LegCut, side: Side): void {
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
