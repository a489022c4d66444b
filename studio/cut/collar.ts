import { cubic, mirrored, type Point } from './curve.ts';
import type { Plate } from './pattern.ts';

/** A collar that is folded over, as it lies on the garment when that is buttoned; centimetres. */
interface CollarCut {
  /** Half the width of the neck, and the height at which both leaves meet. */
  neck: number;
  meets: number;
  /** Where a leaf's point lies. */
  tip: Point;
  /** How far the collar stands above the neck point. */
  stand: number;
}

/** The leaves of a shirt's collar seen from the front, with the inside of its stand behind them. */
export function frontCollar({ neck, meets, tip, stand }: CollarCut): Plate[] {
  const top: Point = [neck - 0.9, -stand + 0.5];
  const inner = [
    ...cubic([0.25, meets], [neck * 0.42, meets - 0.5], [neck * 0.72, meets * 0.5], [neck - 0.6, -0.4], 16),
    ...cubic([neck - 0.6, -0.4], [neck - 0.3, -1.2], [neck - 0.5, -stand + 1.2], top, 8).slice(1),
  ];
  const outer = [
    ...cubic(top, [neck + 0.9, -stand + 0.6], [neck + 2.4, -0.6], [neck + 2.7, 1.6], 16),
    ...cubic([neck + 2.7, 1.6], [neck + 2.6, 3.8], [tip[0] + 1.9, tip[1] - 3], tip, 12).slice(1),
  ];
  const front: Point[] = [tip, [(tip[0] + 0.25) / 2 + 0.12, (tip[1] + meets) / 2], [0.25, meets]];
  const right = [
    { name: 'fold', line: inner },
    { name: 'rim', line: outer },
    { name: 'front', line: front },
  ];
  const left = right.map(({ name, line }) => ({ name, line: mirrored(line) })).toReversed();
  const leaf = (name: string, edges: typeof right): Plate => ({
    name,
    edges,
    rises: { above: 0.34, roll: 0.75, along: 'fold' },
    turn: name === 'leafR' ? -24 : 24,
  });
  return [standInside(neck, stand), tab(meets), leaf('leafL', left), leaf('leafR', right)];
}

function standInside(neck: number, stand: number): Plate {
  const top = cubic(
    [-neck + 0.7, -stand + 0.6],
    [-neck * 0.5, -stand - 0.7],
    [neck * 0.5, -stand - 0.7],
    [neck - 0.7, -stand + 0.6],
  );
  const low = cubic([neck - 0.4, 0.8], [neck * 0.5, 3], [-neck * 0.5, 3], [-neck + 0.4, 0.8]);
  const right = cubic(
    [neck - 0.7, -stand + 0.6],
    [neck - 0.2, -1.6],
    [neck - 0.3, -0.4],
    [neck - 0.4, 0.8],
    8,
  );
  return {
    name: 'stand',
    edges: [
      { name: 'fold', line: top },
      { name: 'endR', line: right },
      { name: 'seam', line: low },
      { name: 'endL', line: mirrored(right) },
    ],
    rises: { above: 0.12, roll: 0.45, along: 'fold' },
    turn: 0,
    isInside: true,
  };
}

/** Where the stand closes, under the top button. */
function tab(meets: number): Plate {
  const line: Point[] = [
    [-1.9, meets - 0.35],
    [1.7, meets - 0.35],
    [2.3, meets + 0.6],
    [1.9, meets + 1.9],
    [-1.9, meets + 2],
  ];
  return {
    name: 'tab',
    edges: [
      { name: 'fold', line: [line[0], line[1]] },
      { name: 'rim', line: [line[1], line[2], line[3], line[4], line[0]] },
    ],
    rises: { above: 0.2, roll: 0, along: 'fold' },
    turn: 0,
  };
}

/** The fall of a collar seen from the back: one piece, from shoulder to shoulder. */
export function backCollar({ neck, stand }: CollarCut): Plate[] {
  const half = cubic(
    [0, -stand - 0.2],
    [neck * 0.5, -stand - 0.2],
    [neck - 1.2, -stand + 0.1],
    [neck - 0.4, -stand + 1],
    16,
  );
  const side = cubic(
    [neck - 0.4, -stand + 1],
    [neck + 1.4, -stand + 1.8],
    [neck + 2.2, -0.4],
    [neck + 2.6, 1.2],
    12,
  );
  const low = cubic([neck + 2.6, 1.2], [neck, 2], [neck * 0.4, 2.7], [0, 2.7], 16);
  const right = [...half, ...side.slice(1)];
  return [
    {
      name: 'fall',
      edges: [
        { name: 'fold', line: [...mirrored(right), ...right.slice(1)] },
        { name: 'rim', line: [...low, ...mirrored(low).slice(1)] },
      ],
      rises: { above: 0.34, roll: 0.5, along: 'fold' },
      turn: 0,
    },
  ];
}

/** A collar that stands and is not folded. */
export function bandCollar(neck: number, depth: number, high: number, isFront: boolean): Plate[] {
  const low = cubic([0, depth], [neck * 0.6, depth], [neck * 0.97, depth * 0.6], [neck, 0], 16);
  const top = cubic(
    [0, depth - high],
    [neck * 0.5, depth - high],
    [neck * 0.8, -high * 0.4],
    [neck - 0.5, -high + 0.8],
    16,
  );
  const back = cubic([neck, 0], [neck + 0.1, -1], [neck - 0.1, -high + 1.2], [neck - 0.5, -high + 0.8], 6);
  const right: Point[] = [...low, ...back.slice(1)];
  const front: Plate = {
    name: 'band',
    edges: [
      { name: 'fold', line: [...mirrored(top), ...top.slice(1)] },
      { name: 'seam', line: [...right.toReversed(), ...mirrored(right).toReversed().slice(1)] },
    ],
    rises: { above: 0.2, roll: 0.35, along: 'fold' },
    turn: 0,
  };
  return isFront ? [standInside(neck, high), front] : [front];
}

/** A knitted neck that is folded once: a soft tube, seen from either side. */
export function rollCollar(neck: number, depth: number, high: number): Plate {
  const low = cubic([0, depth], [neck * 0.6, depth], [neck * 0.95, depth * 0.7], [neck + 0.4, 0.4], 16);
  const side = cubic(
    [neck + 0.4, 0.4],
    [neck + 0.5, -high * 0.4],
    [neck + 0.1, -high * 0.8],
    [neck - 0.6, -high],
    12,
  );
  const top = cubic(
    [0, -high - 0.3],
    [neck * 0.4, -high - 0.3],
    [neck * 0.8, -high - 0.4],
    [neck - 0.6, -high],
    12,
  );
  return {
    name: 'roll',
    edges: [
      { name: 'fold', line: [...mirrored(top), ...top.slice(1)] },
      { name: 'sideR', line: side.toReversed() },
      { name: 'seam', line: [...low.toReversed(), ...mirrored(low).toReversed().slice(1)] },
      { name: 'sideL', line: mirrored(side).toReversed() },
    ],
    rises: { above: 0.5, roll: 0.9, along: 'fold' },
    turn: 0,
  };
}
