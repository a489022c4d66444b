import { armhole } from './armhole.ts';
import { cubic, mirrored, type Point } from './curve.ts';
import { freedom, turning } from './freedom.ts';
import type { Edge, Panel, Seam } from './pattern.ts';
import type { TopCut } from './top-cut.ts';

/**
 * A sleeve folded along its outside, `s` 1 on the viewer's right and −1 on the left; its grain runs down the fold.
 * Its head is cut to the armhole as that lies, so that both are of one length.
 */
export function sleevePanel(cut: TopCut, s: 1 | -1): Panel {
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

export function sleeveSeams(name: string): Seam[] {
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
