import { armhole } from './armhole.ts';
import { backCollar, bandCollar, frontCollar, rollCollar } from './collar.ts';
import { cubic, mirrored, type Point } from './curve.ts';
import { freedom } from './freedom.ts';
import { hood } from './hood.ts';
import type { Edge, Panel, Pattern, Plate, Pull, Seam } from './pattern.ts';
import type { Side } from './side.ts';
import { sleevePanel, sleeveSeams } from './sleeve-pattern.ts';
import type { TopCut } from './top-cut.ts';

/** A garment for the upper body as it is laid down to be seen from `side`: two halves of a body, two sleeves. */
export function topPattern(cut: TopCut, side: Side): Pattern {
  const upper = bodyPanel('upper', cut, side === 'front' ? cut.neckDepth : 1.8, 1);
  const lower = bodyPanel('lower', cut, side === 'front' ? 1.8 : cut.neckDepth, 0);
  const halves = ['sideR', 'sideL', 'shoulderR', 'shoulderL'].map(
    (edge): Seam => ({
      edges: [
        ['upper', edge],
        ['lower', edge],
      ],
    }),
  );
  const plates = platesOf(cut, side);
  if (!cut.sleeve) return { panels: [lower, upper], seams: halves, plates };
  const sleeves = ([1, -1] as const).map((s) => sleevePanel(cut, s));
  return {
    panels: [lower, upper, ...sleeves],
    seams: [...halves, ...sleeves.flatMap(({ name }) => sleeveSeams(name))],
    plates,
  };
}

function platesOf({ trim, neck, neckDepth }: TopCut, side: Side): Plate[] {
  const isFront = side === 'front';
  const end = trim.neck;
  switch (end.kind) {
    case 'rib':
      return [];
    case 'band':
      return bandCollar(neck, neckDepth, end.high, isFront);
    case 'roll':
      return [rollCollar(neck, isFront ? neckDepth : 1.8, end.high)];
    case 'hood':
      return hood(neck, end.high, isFront);
    default: {
      const stand = end.kind === 'polo' ? 2.4 : 3.2;
      const collar = { neck, meets: neckDepth - 1.4, tip: end.tip, stand };
      return isFront ? frontCollar(collar) : backCollar(collar);
    }
  }
}

/** From the right side to the left; straight, or cut up to the sides. */
function hemline({ hem, length, tail }: TopCut): Point[] {
  if (!tail)
    return cubic([hem, length], [hem * 0.4, length + 0.9], [-hem * 0.4, length + 0.9], [-hem, length]);
  const half = [
    ...cubic(
      [hem, length - tail],
      [hem - 1.5, length - tail * 0.3],
      [hem * 0.7, length],
      [hem * 0.45, length],
      24,
    ),
    ...cubic(
      [hem * 0.45, length],
      [hem * 0.3, length],
      [hem * 0.1, length + 0.4],
      [0, length + 0.4],
      12,
    ).slice(1),
  ];
  return [...half, ...mirrored(half).slice(1)];
}

function bodyPanel(name: string, cut: TopCut, neckDepth: number, layer: number): Panel {
  const { chest, hem, length, armhole: depth, neck, drop, shoulder } = cut;
  const isVee = cut.isVee && neckDepth === cut.neckDepth;
  const half = isVee
    ? cubic([0, neckDepth], [neck * 0.45, neckDepth * 0.55], [neck * 0.9, neckDepth * 0.3], [neck, 0])
    : cubic([0, neckDepth], [neck * 0.6, neckDepth], [neck * 0.97, neckDepth * 0.62], [neck, 0]);
  const foot = length - (cut.tail ?? 0);
  const side = cubic(
    [chest, depth],
    [chest - 0.5, depth + (length - depth) * 0.35],
    [hem - 0.3, foot - (foot - depth) * 0.3],
    [hem, foot],
  );
  const across = hemline(cut);
  const top: Point[] = cubic(
    [neck, 0],
    [neck + 4, drop * 0.26],
    [shoulder - 4, drop * 0.8],
    [shoulder, drop],
  );
  const edges: Edge[] = [
    { name: 'neck', line: [...mirrored(half), ...half.slice(1)] },
    { name: 'shoulderR', line: top },
    { name: 'armR', line: armhole(cut) },
    { name: 'sideR', line: side },
    { name: 'hem', line: across },
    { name: 'sideL', line: mirrored(side) },
    { name: 'armL', line: mirrored(armhole(cut)) },
    { name: 'shoulderL', line: mirrored(top) },
  ];
  const turns = edges.filter(({ name: edge }) => /side|shoulder/.test(edge)).map(({ line }) => line);
  const pulls = ([1, -1] as const).flatMap((s): Pull[] => [
    { from: [s * chest, depth], turn: -s * 38, spread: 75, long: 15, count: 4 },
    { from: [s * shoulder, drop + 2], turn: -s * 28, spread: 30, long: 16, count: 2 },
  ]);
  return { name, edges, pulls, lay: ([x, y]) => ({ x, y, layer, free: freedom(turns, [x, y]) }) };
}
