import type { Side } from '#db/seed/catalog/picture.ts';
import { drawBackCollar, drawFrontCollar, drawInside } from './collar.ts';
import { drape, hemFolds, sleeveFolds, underarm } from './drapery.ts';
import { frontDetails } from './front.ts';
import { add, between, type Hand, type Point, path, type Step, scale } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';
import type { Sleeve, TopCut } from './top-cut.ts';

/** The points of a garment's body; left is the viewer's left. */
export interface Body {
  neck: readonly [Point, Point];
  shoulder: readonly [Point, Point];
  armpit: readonly [Point, Point];
  waist: readonly [Point, Point];
  corner: readonly [Point, Point];
}

const both = [0, 1] as const;
const toward = (side: 0 | 1) => (side === 0 ? -1 : 1);

function bodyOf(cut: TopCut, hand: Hand): Body {
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
function armhole(cut: TopCut, { shoulder, armpit }: Body, side: 0 | 1): readonly [Point, Point, Point] {
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

/** Down the side, gathered a little into the rib where there is one. */
function flank(cut: TopCut, { waist }: Body, corner: Point, side: 0 | 1, hand: Hand): Step[] {
  const s = toward(side);
  const end: Point = cut.hemKind === 'rib' ? add(corner, [s * 0.7, -3.4]) : corner;
  const down: Step = [
    'C',
    add(waist[0], [hand.next(-0.5, 0.2), -7]),
    add(waist[0], [hand.next(-0.4, 0.4), 6]),
    end,
  ];
  if (cut.hemKind !== 'rib') return [down];
  const around: Step =
    side === 0 ? ['Q', add(corner, [-0.9, 0.2]), corner] : ['Q', add(corner, [0.9, 0.2]), end];
  return [down, around];
}

export function bodyPath(cut: TopCut, body: Body, side: Side, hand: Hand): string {
  const { neck, shoulder, waist, corner } = body;
  const [l1, l2, l3] = armhole(cut, body, 0);
  const [r1, r2, r3] = armhole(cut, body, 1);
  const high = cut.hemKind === 'tail' ? 5 : 0;
  const lifted: Body = { ...body, corner: [add(corner[0], [0, -high]), add(corner[1], [0, -high])] };
  return path(
    ['M', neck[0]],
    ['Q', add(between(neck[0], shoulder[0], 0.5), [0, -0.35]), shoulder[0]],
    ['C', l1, l2, l3],
    ...flank(cut, body, lifted.corner[0], 0, hand),
    ...hemline(cut, lifted, hand),
    ...flank(cut, body, lifted.corner[1], 1, hand).slice(1),
    ['C', add(waist[1], [hand.next(-0.4, 0.4), 6]), add(waist[1], [hand.next(-0.2, 0.5), -7]), r3],
    ['C', r2, r1, shoulder[1]],
    ['Q', add(between(shoulder[1], neck[1], 0.5), [0, -0.3]), neck[1]],
    ...neckline(cut, side),
    ['Z'],
  );
}

interface Arm {
  d: string;
  grain: number;
  shoulder: Point;
  armpit: Point;
  elbow: readonly [outer: Point, inner: Point];
  wrist: readonly [outer: Point, inner: Point];
}

function armOf(cut: TopCut, sleeve: Sleeve, body: Body, side: 0 | 1, hand: Hand): Arm {
  const s = toward(side);
  const long = sleeve.length > 40;
  const degrees = sleeve.angle + hand.next(-1.6, 1.6);
  const { along, out } = axes(degrees, s);
  const lower = axes(degrees - (long ? hand.next(4, 8) : 0), s);
  const shoulder: Point = body.shoulder[side];
  const armpit = body.armpit[side];
  const bendAt = add(shoulder, along, sleeve.length * 0.5);
  const outer = hand.near(add(bendAt, lower.along, sleeve.length * 0.5), 0.3);
  const inner = add(add(outer, lower.out, -sleeve.opening), lower.along, hand.next(-0.5, 0.3));
  const upper = Math.abs((shoulder[0] - armpit[0]) * out[0] + (shoulder[1] - armpit[1]) * out[1]);
  const elbowOuter = add(bendAt, out, long ? hand.next(0.9, 1.6) : 0.6);
  const elbowInner = add(elbowOuter, out, -(upper + sleeve.opening) / 2 - (long ? 1 : 0));
  const gathered = sleeve.end === 'rib' || sleeve.end === 'cuff';
  const cuff = gathered && long ? 5.5 : 0;
  const swell = cuff ? 1.1 : 0;
  const high = (point: Point, by: number) => add(add(point, lower.along, -cuff), lower.out, by);
  const d = path(
    ['M', add(shoulder, [-s * 3, 0.4])],
    ['L', shoulder],
    ['C', add(shoulder, [s * 2.4, 0.7]), add(between(shoulder, elbowOuter, 0.45), out, 1), elbowOuter],
    ['Q', add(between(elbowOuter, outer, 0.5), lower.out, 0.7 + swell), high(outer, swell)],
    ['Q', add(high(outer, swell * 0.6), lower.along, swell), add(high(outer, 0), lower.along, swell)],
    ['L', outer],
    ['Q', add(between(outer, inner, 0.5), lower.along, 0.5), inner],
    ['L', add(high(inner, 0), lower.along, swell)],
    ['Q', add(high(inner, -swell * 0.6), lower.along, swell), high(inner, -swell)],
    ['Q', add(between(elbowInner, inner, 0.45), out, -0.5), elbowInner],
    ['Q', add(between(elbowInner, armpit, 0.6), out, -0.5), armpit],
    ['L', add(armpit, [-s * 3, -1])],
    ['Z'],
  );
  const grain = -s * (degrees - (long ? 3 : 0));
  return { d, grain, shoulder, armpit, elbow: [elbowOuter, elbowInner], wrist: [outer, inner] };
}

function axes(degrees: number, s: number): { along: Point; out: Point } {
  const angle = (degrees * Math.PI) / 180;
  return { along: [s * Math.sin(angle), Math.cos(angle)], out: [s * Math.cos(angle), -Math.sin(angle)] };
}

/** A strip of ribbing: its own outline, with ribs across its run. */
export function ribbing(from: readonly [Point, Point], to: readonly [Point, Point], width = 'v'): string {
  const middle = path(['M', between(from[0], from[1], 0.5)], ['L', between(to[0], to[1], 0.5)]);
  const across = Math.hypot(from[1][0] - from[0][0], from[1][1] - from[0][1]) * scale;
  return `<path class="${width}" d="${middle}" style="stroke-width:${Math.round(across)};stroke-dasharray:1.5 2.6;stroke-linecap:butt"/>`;
}

function sleeveEnd(sleeve: Sleeve, { elbow, wrist }: Arm): string {
  const [outer, inner] = wrist;
  const run = Math.hypot(wrist[0][0] - elbow[0][0], wrist[0][1] - elbow[0][1]);
  const back = (cm: number): [Point, Point] => [
    between(outer, elbow[0], cm / run),
    between(inner, elbow[1], cm / run),
  ];
  if (sleeve.end === 'plain') return '';
  const deep = sleeve.end === 'hem' ? 2.2 : sleeve.length < 40 ? 2.6 : 5;
  const [a, b] = back(deep);
  const edge = path(['M', a], ['Q', add(between(a, b, 0.5), [0, 0.5]), b]);
  if (sleeve.end === 'hem') return line('k', edge) + patch('l', between(outer, inner, 0.4), 5, 1.5, 0, 0.5);
  const shadow = fold('s', a, b, 1.4, 0.9);
  if (sleeve.end === 'rib') return ribbing([a, b], [outer, inner]) + seam(edge) + shadow;
  const [c, d] = back(deep - 0.5);
  const [e, f] = back(0.5);
  const stitch = path(['M', c], ['L', d]) + path(['M', e], ['L', f]);
  return seam(edge, stitch) + shadow;
}

function drawSleeves(sheet: Sheet, cut: TopCut, body: Body, hand: Hand): void {
  const { sleeve } = cut;
  if (!sleeve) return;
  for (const side of both) {
    const arm = armOf(cut, sleeve, body, side, hand);
    const [outer, inner] = arm.elbow;
    const bend = toward(side);
    const quilted = cut.quilt
      ? baffles(cut.quilt, [arm.shoulder, arm.wrist[0]], [arm.armpit, arm.wrist[1]], hand)
      : '';
    sheet.panel({
      d: arm.d,
      grain: arm.grain,
      across: side === 0 ? [add(outer, [-0.5, 0]), inner] : [inner, add(outer, [0.5, 0])],
      roundness: 0.85,
      inside:
        (quilted || sleeveFolds(arm, sleeve, bend, cut.stiff, hand)) +
        patch('d', add(arm.armpit, [bend * 0.6, 1.5]), 4.5, 8, -bend * 18, 0.9) +
        sleeveEnd(sleeve, arm),
    });
  }
}

/** Down channels: each a roll of light above and shade below. */
export function baffles(
  count: number,
  left: readonly [Point, Point],
  right: readonly [Point, Point],
  hand: Hand,
): string {
  let markup = '';
  for (let i = 0; i <= count; i++) {
    const t = i / count;
    const a = between(left[0], left[1], t);
    const b = between(right[0], right[1], t);
    const sag = add(between(a, b, 0.5), [hand.next(-2, 2), 1.3]);
    const height = Math.hypot(left[1][0] - left[0][0], left[1][1] - left[0][1]) / count;
    markup += patch(
      'l',
      add(between(a, b, 0.4), [0, height * 0.34]),
      Math.abs(b[0] - a[0]) * 0.5,
      height * 0.34,
      0,
      0.75,
    );
    markup += patch(
      'd',
      add(between(a, b, 0.5), [0, height * 0.97]),
      Math.abs(b[0] - a[0]) * 0.62,
      height * 0.36,
      0,
      0.85,
    );
    markup += seam(path(['M', a], ['Q', sag, b]));
    for (let k = 0; k < 2; k++) {
      const at = between(a, b, (k + hand.next(0.1, 0.9)) / 2);
      const to = add(at, [hand.next(-0.6, 0.6), hand.next(-2.4, 2.6)]);
      markup += fold('a', add(at, [0, 0.4]), to, 0.8, 0.7);
    }
  }
  return markup;
}

function sides({ armpit, waist, corner }: Body): string {
  return both
    .map((side) =>
      fold('s', add(armpit[side], [0, 3]), add(between(waist[side], corner[side], 0.9), [0, 0]), 1.6, 0.5),
    )
    .join('');
}

function hemFinish(cut: TopCut, body: Body): string {
  const [left, right] = body.corner;
  if (cut.hemKind === 'plain' || cut.hemKind === 'rib') return '';
  const up = cut.hemKind === 'tail' ? -6 : -2.2;
  if (cut.hemKind === 'tail') {
    const low = cut.length;
    return line(
      'k',
      path(
        ['M', add(left, [0.6, up])],
        ['C', add(left, [2, -1.2]), [left[0] * 0.72, low - 0.4], [left[0] * 0.4, low - 0.2]],
        ['Q', [0, low + 0.1], [right[0] * 0.4, low - 0.1]],
        ['C', [right[0] * 0.72, low - 0.3], add(right, [-2, -1.2]), add(right, [-0.6, up])],
      ),
    );
  }
  const d = path(
    ['M', add(left, [0, up])],
    ['C', [left[0] * 0.4, left[1] + up + 1.2], [right[0] * 0.3, right[1] + up + 0.9], add(right, [0, up])],
  );
  return line('k', d) + patch('l', [left[0] * 0.3, left[1] + up * 0.45], right[0] * 0.9, 1.3, 0, 0.45);
}

function yokeLine(cut: TopCut, { shoulder }: Body): string {
  if (!cut.yoke) return '';
  const y = cut.drop + 6.5;
  const [left, right] = [shoulder[0][0] + 0.2, shoulder[1][0] - 0.2];
  const at = (dy: number) => path(['M', [left, y + dy]], ['Q', [0, y + dy + 0.7], [right, y + dy]]);
  const pleat = cut.pleat
    ? line('h', path(['M', [-1.7, y]], ['L', [-1.4, cut.length * 0.62]])) +
      line('h', path(['M', [1.7, y]], ['L', [1.6, cut.length * 0.6]])) +
      fold('s', [-1.6, y], [-1.2, cut.length * 0.8], 1.5, 0.9) +
      fold('s', [1.6, y], [1.8, cut.length * 0.75], 1.5, 0.9)
    : '';
  return seam(at(0), at(0.5)) + patch('d', [0, y + 1], right, 1.2, 0, 0.4) + pleat;
}

function drawHemRib(sheet: Sheet, cut: TopCut, body: Body, hand: Hand): void {
  const [left, right] = body.corner;
  const a: Point = add(left, [0.1, -0.4]);
  const b: Point = add(right, [-0.1, -0.4]);
  const c = hand.near([cut.hem - 2.3, cut.length], 0.2);
  const d = hand.near([-cut.hem + 2.2, cut.length], 0.2);
  const low = add(between(d, c, 0.5), [0, 0.7]);
  const top: Step[] = [
    ['M', a],
    ['C', add(a, [6, 1]), add(b, [-7, 0.9]), b],
  ];
  sheet.panel({
    d: path(
      ...top,
      ['C', add(b, [0.4, 1]), add(c, [0.3, -1]), c],
      ['Q', low, d],
      ['C', add(d, [-0.3, -1]), add(a, [-0.4, 1]), a],
      ['Z'],
    ),
    tone: 'plain',
    across: [left, right],
    roundness: 0.5,
    inside:
      ribbing([add(a, [0, -0.6]), add(d, [0, 0.6])], [add(b, [0, -0.6]), add(c, [0, 0.6])]) +
      patch('d', [0, left[1]], cut.hem, 1.6, 0, 0.7),
  });
  sheet.draw(seam(path(...top)));
}

export function drawTop(sheet: Sheet, cut: TopCut, side: Side, hand: Hand): void {
  const body = bodyOf(cut, hand);
  if (side === 'front') drawInside(sheet, cut);
  drawSleeves(sheet, cut, body, hand);
  if (cut.hemKind === 'rib') drawHemRib(sheet, cut, body, hand);
  const ribbed = cut.hemKind === 'rib';
  const quilted = cut.quilt
    ? baffles(cut.quilt, [[-cut.chest - 1, 1], body.corner[0]], [[cut.chest + 1, 1], body.corner[1]], hand)
    : drape(cut, body, hand) + underarm(cut, body, hand) + hemFolds(cut, body, hand);
  sheet.panel({
    d: bodyPath(ribbed ? { ...cut, stiff: 1 } : cut, body, side, hand),
    across: [body.waist[0], body.waist[1]],
    roundness: 0.42,
    inside:
      quilted +
      sides(body) +
      hemFinish(cut, body) +
      (side === 'back' ? yokeLine(cut, body) + backVent(cut) : frontDetails(cut)),
  });
  drawArmholes(sheet, cut, body);
  if (side === 'front') drawFrontCollar(sheet, cut, hand);
  else drawBackCollar(sheet, cut, hand);
}

function backVent(cut: TopCut): string {
  const centre = cut.vent
    ? line('h', path(['M', [0, cut.drop + 1]], ['Q', [0.3, cut.length * 0.5], [0.1, cut.length]]))
    : '';
  if (!cut.vent) return '';
  const top = cut.length - cut.vent;
  return (
    centre +
    fold('a', [0.1, top], [0.6, cut.length], 1.2) +
    line('v', path(['M', [0.1, top]], ['L', [0.3, cut.length]]))
  );
}

function drawArmholes(sheet: Sheet, cut: TopCut, body: Body): void {
  if (!cut.sleeve) {
    const bindings = both.map((side) => {
      const [p1, p2, p3] = armhole(cut, body, side);
      const s = -toward(side);
      const inset = (p: Point): Point => add(p, [s * 1, 0.2]);
      return line('k', path(['M', inset(body.shoulder[side])], ['C', inset(p1), inset(p2), inset(p3)]));
    });
    sheet.draw(bindings.join(''));
    return;
  }
  for (const side of both) {
    const [p1, p2, p3] = armhole(cut, body, side);
    const start: Point = cut.sleeve.raglan ? add(body.neck[side], [0, 0.6]) : body.shoulder[side];
    const first: Point = cut.sleeve.raglan ? between(start, p3, 0.4) : p1;
    const s = -toward(side) * 0.5;
    sheet.draw(
      line('v', path(['M', start], ['C', first, p2, p3])) +
        (cut.yoke || cut.sleeve.raglan
          ? line(
              'k',
              path(['M', add(start, [s, 0])], ['C', add(first, [s, 0]), add(p2, [s, 0]), add(p3, [s, -0.4])]),
            )
          : ''),
    );
  }
}
