import type { Side } from '#db/seed/catalog/picture.ts';
import { add, between, type Hand, type Point, path, type Step } from './geometry.ts';
import type { TopCut } from './top-cut.ts';

/** The points of a garment's body; left is the viewer's left. */
export interface Body {
  neck: readonly [Point, Point];
  shoulder: readonly [Point, Point];
  armpit: readonly [Point, Point];
  waist: readonly [Point, Point];
  corner: readonly [Point, Point];
}

export const both = [0, 1] as const;

export const toward = (side: 0 | 1) => (side === 0 ? -1 : 1);

export function bodyOf(cut: TopCut, hand: Hand): Body {
  const pair = (x: number, y: number, by?: number): readonly [Point, Point] => [
    hand.near([-x, y], by),
    hand.near([x, y], by),
  ];
  const ribbed = cut.hemKind === 'rib' ? (cut.rib ?? 6) : 0;
  return {
    neck: [
      [-cut.neck, 0],
      [cut.neck, 0],
    ],
    shoulder: pair(cut.shoulder, cut.drop, 0.15),
    armpit: pair(cut.chest, cut.armhole, 0.25),
    waist: pair((cut.chest + cut.hem) / 2 - 0.5, cut.armhole + (cut.length - cut.armhole) * 0.45, 0.3),
    corner: pair(cut.hem - (ribbed ? 1.6 : 0), cut.length - ribbed, ribbed ? 0.2 : 0.35),
  };
}

/** From shoulder to armpit, hollow as the arm's root is. */
export function armhole(
  cut: TopCut,
  { shoulder, armpit }: Body,
  side: 0 | 1,
): readonly [Point, Point, Point] {
  const s = toward(side);
  const deep = cut.sleeve ? 1.3 : 3.2;
  const reach = cut.armhole - cut.drop;
  return [
    [shoulder[side][0] - s * deep * 0.6, cut.drop + reach * 0.45],
    [armpit[side][0] - s * deep * 1.9, cut.armhole - 2.4],
    armpit[side],
  ];
}

function neckline(cut: TopCut, side: Side): Step[] {
  const depth = side === 'back' ? 1.5 : cut.neckDepth;
  const n = cut.neck;
  const pointed = side === 'front' && ['v', 'lapel', 'camp'].includes(cut.collar);
  if (pointed) {
    return [
      ['C', [n * 0.8, depth * 0.4], [n * 0.25, depth * 0.82], [0.3, depth]],
      ['C', [-n * 0.2, depth * 0.84], [-n * 0.8, depth * 0.4], [-n, 0]],
    ];
  }
  return [
    ['C', [n * 0.96, depth * 0.62], [n * 0.6, depth], [0.2, depth]],
    ['C', [-n * 0.58, depth], [-n * 0.95, depth * 0.64], [-n, 0]],
  ];
}

function hemline(cut: TopCut, { corner }: Body, hand: Hand): Step[] {
  const [left, right] = corner;
  const width = right[0] - left[0];
  const tail = cut.hemKind === 'tail' ? 4.5 : 0;
  if (tail) {
    const low = cut.length + 1;
    return [
      ['C', add(left, [1, 4]), [left[0] + width * 0.14, low + 0.4], [left[0] + width * 0.3, low]],
      ['Q', [0.4, low + hand.next(0.2, 0.8)], [right[0] - width * 0.3, low + 0.2]],
      ['C', [right[0] - width * 0.14, low + 0.5], add(right, [-1, 4.2]), right],
    ];
  }
  const wave = (1 - cut.stiff) * 0.5 + 0.12;
  return [
    [
      'C',
      add(left, [width * 0.1, wave]),
      [left[0] + width * 0.2, left[1] + 0.9 + wave],
      [left[0] + width * 0.34, left[1] + 0.7],
    ],
    [
      'C',
      [-width * 0.06, left[1] + 0.5],
      [width * 0.05, right[1] + 0.9 + wave],
      [width * 0.2, right[1] + 0.8],
    ],
    ['C', [width * 0.32, right[1] + 0.7], [width * 0.42, right[1] + 0.3 - wave], right],
  ];
}

/** An edge that swells between stitched channels. */
export function swelling(from: Point, to: Point, count: number, out: Point): Step[] {
  return Array.from({ length: count }, (_, i): Step => {
    const middle = between(from, to, (i + 0.5) / count);
    return ['Q', add(middle, out, 1.9), between(from, to, (i + 1) / count)];
  });
}

/** The side from armpit to hem, gathered a little into the rib where there is one. */
function down(cut: TopCut, { armpit, waist }: Body, corner: Point, hand: Hand): Step[] {
  const gathered = cut.hemKind === 'rib';
  const end: Point = gathered ? add(corner, [-0.7, -3.4]) : corner;
  const tuck: Step[] = gathered ? [['Q', add(corner, [-0.9, 0.2]), corner]] : [];
  if (cut.quilt) return [...swelling(armpit[0], end, cut.quilt - 2, [-0.8, 0]), ...tuck];
  const high = add(waist[0], [hand.next(-0.5, 0.2), -7]);
  return [['C', high, add(waist[0], [hand.next(-0.4, 0.4), 6]), end], ...tuck];
}

/** The other side, from hem to armpit. */
function up(cut: TopCut, { armpit, waist }: Body, corner: Point, hand: Hand): Step[] {
  const gathered = cut.hemKind === 'rib';
  const start: Point = gathered ? add(corner, [0.7, -3.4]) : corner;
  const tuck: Step[] = gathered ? [['Q', add(corner, [0.9, 0.2]), start]] : [];
  if (cut.quilt) return [...tuck, ...swelling(start, armpit[1], cut.quilt - 2, [0.8, 0])];
  const low = add(waist[1], [hand.next(-0.4, 0.4), 6]);
  return [...tuck, ['C', low, add(waist[1], [hand.next(-0.2, 0.5), -7]), armpit[1]]];
}

export function bodyPath(cut: TopCut, body: Body, side: Side, hand: Hand): string {
  const { neck, shoulder, corner } = body;
  const [l1, l2, l3] = armhole(cut, body, 0);
  const [r1, r2] = armhole(cut, body, 1);
  const high = cut.hemKind === 'tail' ? 5 : 0;
  const lifted: Body = { ...body, corner: [add(corner[0], [0, -high]), add(corner[1], [0, -high])] };
  return path(
    ['M', neck[0]],
    ['Q', add(between(neck[0], shoulder[0], 0.5), [0, -0.35]), shoulder[0]],
    ['C', l1, l2, l3],
    ...down(cut, body, lifted.corner[0], hand),
    ...hemline(cut, lifted, hand),
    ...up(cut, body, lifted.corner[1], hand),
    ['C', r2, r1, shoulder[1]],
    ['Q', add(between(shoulder[1], neck[1], 0.5), [0, -0.3]), neck[1]],
    ...neckline(cut, side),
    ['Z'],
  );
}
