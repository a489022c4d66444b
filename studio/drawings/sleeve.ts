import { type Body, both, swelling, toward } from './body.ts';
import { sleeveFolds } from './drapery.ts';
import { add, between, type Hand, type Point, path, type Step } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';
import { baffles, ladder, ribbing, type Seam } from './texture.ts';
import type { Sleeve, TopCut } from './top-cut.ts';

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
  const end = high(outer, swell);
  const smooth: Step[] = [
    ['C', add(shoulder, [s * 2.4, 0.7]), add(between(shoulder, elbowOuter, 0.45), out, 1), elbowOuter],
    ['Q', add(between(elbowOuter, outer, 0.5), lower.out, 0.7 + swell), end],
  ];
  const quilted = [...swelling(shoulder, elbowOuter, 4, out), ...swelling(elbowOuter, end, 3, lower.out)];
  const d = path(
    ['M', add(shoulder, [-s * 3, 0.4])],
    ['L', shoulder],
    ...(cut.quilt ? quilted : smooth),
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

/** Four channels above the elbow and three below, as the outline of a quilted sleeve swells. */
function channels({ shoulder, armpit, elbow, wrist }: Arm): Seam[] {
  const cuff: Seam = [between(wrist[0], elbow[0], 0.2), between(wrist[1], elbow[1], 0.2)];
  return [...ladder([shoulder, armpit], elbow, 4), ...ladder(elbow, cuff, 3)];
}

function axes(degrees: number, s: number): { along: Point; out: Point } {
  const angle = (degrees * Math.PI) / 180;
  return { along: [s * Math.sin(angle), Math.cos(angle)], out: [s * Math.cos(angle), -Math.sin(angle)] };
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

export function drawSleeves(sheet: Sheet, cut: TopCut, body: Body, hand: Hand): void {
  const { sleeve } = cut;
  if (!sleeve) return;
  for (const side of both) {
    const arm = armOf(cut, sleeve, body, side, hand);
    const [outer, inner] = arm.elbow;
    const bend = toward(side);
    const quilted = cut.quilt ? baffles(channels(arm), hand) : '';
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
