import type { Pull } from '../drape/creases.ts';
import { backCollar, bandCollar, frontCollar, rollCollar } from './collar.ts';
import { cubic, mirrored, type Point } from './curve.ts';
import { freedom, turning } from './freedom.ts';
import { hood } from './hood.ts';
import type { Edge, Panel, Pattern, Plate, Seam } from './pattern.ts';
import type { Side } from './side.ts';
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

/** From shoulder to armpit, on the viewer's right. */
function armhole({ shoulder, drop, chest, armhole: depth, sleeve }: TopCut): Point[] {
  const deep = sleeve ? 1.4 : 3.2;
  return cubic(
    [shoulder, drop],
    [shoulder - deep * 0.7, drop + (depth - drop) * 0.45],
    [chest - deep * 2.2, depth - 1.6],
    [chest, depth],
  );
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

/**
 * A sleeve folded along its outside, `s` 1 on the viewer's right and −1 on the left; its grain runs down the fold.
 * Its head is cut to the armhole as that lies, so that both are of one length.
 */
function sleevePanel(cut: TopCut, s: 1 | -1): Panel {
  const { angle, pose = angle, length, opening } = cut.sleeve ?? { angle: 0, length: 0, opening: 0 };
  const turn = (angle * Math.PI) / 180;
  const outside = fallOf(turn, (pose * Math.PI) / 180);
  const along: Point = [Math.sin(turn), Math.cos(turn)];
  const inward: Point = [-Math.cos(turn), Math.sin(turn)];
  const head = armhole(cut).map(([x, y]): Point => {
    const [dx, dy] = [x - cut.shoulder, y - cut.drop];
    return [dx * inward[0] + dy * inward[1], dx * along[0] + dy * along[1]];
  });
  const armpit = head[head.length - 1];
  const wrist: Point = [opening, length];
  const under = cubic(
    armpit,
    [armpit[0] * 0.92, armpit[1] + (length - armpit[1]) * 0.25],
    [opening + (armpit[0] - opening) * 0.3, length * 0.72],
    wrist,
  );
  const edges: Edge[] = [
    { name: 'headUpper', line: head },
    { name: 'underUpper', line: under },
    {
      name: 'hem',
      line: cubic(wrist, [opening * 0.4, length + 0.3], [-opening * 0.4, length + 0.3], [-opening, length]),
    },
    { name: 'underLower', line: mirrored(under) },
    { name: 'headLower', line: mirrored(head) },
  ];
  return {
    name: s > 0 ? 'sleeveR' : 'sleeveL',
    edges,
    pulls: [{ from: armpit, turn: -28, spread: 60, long: 12, count: 3 }],
    lay: ([u, v]) => {
      const { x, y, way } = outside(v);
      return {
        x: s * (cut.shoulder + x - Math.cos(way) * Math.abs(u)),
        y: cut.drop + y + Math.sin(way) * Math.abs(u),
        layer: u > 0 ? 1 : 0,
        free: Math.min(1, Math.abs(u) / turning, freedom([under], [Math.abs(u), v])),
      };
    },
  };
}

const [bendsFrom, bendsTo] = [3, 30];

/** The fold of a sleeve that leaves the shoulder as it is cut and is then brought nearer to the body, radians. */
function fallOf(cut: number, posed: number): (v: number) => { x: number; y: number; way: number } {
  const step = 0.5;
  const course = [{ x: 0, y: 0, way: cut }];
  for (let v = step; v < 90; v += step) {
    const t = Math.min(1, Math.max(0, (v - bendsFrom) / (bendsTo - bendsFrom)));
    const way = cut + (posed - cut) * t * t * (3 - 2 * t);
    const last = course[course.length - 1];
    course.push({ x: last.x + Math.sin(way) * step, y: last.y + Math.cos(way) * step, way });
  }
  return (v) => {
    const { x, y, way } = course[Math.min(course.length - 1, Math.max(0, Math.floor(v / step)))];
    const rest = v - Math.max(0, Math.floor(v / step)) * step;
    return { x: x + Math.sin(way) * rest, y: y + Math.cos(way) * rest, way };
  };
}

function sleeveSeams(name: string): Seam[] {
  const arm = name === 'sleeveR' ? 'armR' : 'armL';
  const isOpposed = arm === 'armL';
  return [
    {
      edges: [
        [name, 'headUpper'],
        ['upper', arm],
      ],
      isOpposed,
    },
    {
      edges: [
        [name, 'headLower'],
        ['lower', arm],
      ],
      isOpposed: !isOpposed,
    },
    {
      edges: [
        [name, 'underUpper'],
        [name, 'underLower'],
      ],
      isOpposed: true,
    },
  ];
}
