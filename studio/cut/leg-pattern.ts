import { cubic, mirrored, type Point } from './curve.ts';
import { freedom } from './freedom.ts';
import type { LegCut } from './leg-cut.ts';
import type { Panel, Pattern, Pull } from './pattern.ts';
import type { Side } from './side.ts';

/** Trousers as they are laid down to be seen from `side`: a front and a back, each of one piece. */
export function legPattern(cut: LegCut, side: Side): Pattern {
  const isFront = side === 'front';
  return {
    panels: [panel('lower', cut, isFront ? -1.2 : 1.6, 0), panel('upper', cut, isFront ? 1.6 : -1.2, 1)],
    seams: ['outR', 'outL', 'inR', 'inL'].map((edge) => ({
      edges: [
        ['upper', edge],
        ['lower', edge],
      ],
    })),
  };
}

function panel(name: string, cut: LegCut, dip: number, layer: number): Panel {
  const { waist, hip, rise, length, knee, hem, stance } = cut;
  const kneeY = rise + (length - rise) * 0.45;
  const middle = stance - 0.6;
  const crotch: Point = [0, rise + 1];
  const hipAt: Point = [hip, rise * 0.74];
  const out: Point = [middle + knee / 2, kneeY];
  const foot: Point = [stance + hem / 2, length];
  const heel: Point = [stance - hem / 2, length + 0.2];
  const inner: Point = [middle - knee / 2, kneeY];
  const thigh = (kneeY - hipAt[1]) * 0.36;
  const shin = (length - kneeY) * 0.36;
  const lean = out[0] - hip;
  const outR = [
    ...cubic([waist, 0], [waist + 0.9, 6], [hip - 0.3, hipAt[1] - 7], hipAt),
    ...cubic(
      hipAt,
      [hip + 0.3 + lean * 0.2, hipAt[1] + thigh],
      [out[0] + 0.3 - lean * 0.35, kneeY - thigh],
      out,
    ).slice(1),
    ...cubic(out, [out[0] - 0.3, kneeY + shin], [foot[0] + 0.2, length - shin], foot).slice(1),
  ];
  const inR = [
    ...cubic(heel, [heel[0] - 0.1, length - shin], [inner[0] + 0.3, kneeY + shin], inner),
    ...cubic(
      inner,
      [inner[0] - 0.4, kneeY - thigh],
      [crotch[0] + 0.9, crotch[1] + thigh * 0.55],
      crotch,
    ).slice(1),
  ];
  const waistline = cubic([-waist, 0], [-waist * 0.5, dip * 1.3], [waist * 0.5, dip * 1.3], [waist, 0]);
  const edges = [
    { name: 'waist', line: waistline },
    { name: 'outR', line: outR },
    { name: 'hemR', line: cubic(foot, [stance + 3, length + 0.6], [stance - 3, length + 0.7], heel) },
    { name: 'inR', line: inR },
    { name: 'inL', line: mirrored(inR) },
    {
      name: 'hemL',
      line: mirrored(cubic(foot, [stance + 3, length + 0.6], [stance - 3, length + 0.7], heel)),
    },
    { name: 'outL', line: mirrored(outR) },
  ];
  const turns = [outR, inR, mirrored(outR), mirrored(inR)];
  const pulls = ([1, -1] as const).flatMap((s): Pull[] => [
    { from: [s * 1.5, rise + 1], turn: -s * 80, spread: -70, long: 11, count: 4 },
    { from: [s * (middle - knee / 2), kneeY], turn: s * 80, spread: 70, long: 8, count: 3 },
    { from: [s * (middle + knee / 2), kneeY + 4], turn: -s * 80, spread: 60, long: 8, count: 3 },
  ]);
  return { name, edges, pulls, lay: ([x, y]) => ({ x, y, layer, free: freedom(turns, [x, y]) }) };
}
