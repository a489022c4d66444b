import { cubic, mirrored, type Point } from './curve.ts';
import type { Plate } from './pattern.ts';

/** A hood laid back: from the front its inside between two rims, from the back its crown; `high` above the neck, cm. */
export function hood(neck: number, high: number, isFront: boolean): Plate[] {
  const wide = neck + 4.6;
  const crown = [
    ...cubic([0, -high], [wide * 0.55, -high], [wide, -high * 0.78], [wide + 0.4, -high * 0.36], 16),
    ...cubic(
      [wide + 0.4, -high * 0.36],
      [wide + 0.6, -high * 0.1],
      [wide - 0.4, 1],
      [wide - 1.6, 2.6],
      12,
    ).slice(1),
  ];
  if (!isFront) return [whole('hood', crown, 3.4, false)];
  const opening = [
    ...cubic([0.3, 10.5], [3.6, 8.6], [7.6, 3.5], [7.9, -2], 16),
    ...cubic([7.9, -2], [8.2, -high * 0.62], [4.4, -high + 2.2], [0, -high + 2], 16).slice(1),
  ];
  const hem = cubic(crown[crown.length - 1], [wide - 4, 6], [4, 9.4], [0.3, 10.5], 16);
  const right = [
    { name: 'rim', line: crown },
    { name: 'seam', line: hem },
    { name: 'fold', line: opening },
    { name: 'crown', line: [[0, -high + 2] as Point, [0, -high] as Point] },
  ];
  const left = right.map(({ name, line }) => ({ name, line: mirrored(line) })).toReversed();
  const rises = { above: 0.55, roll: 1.1, along: 'fold' };
  return [
    whole('inside', crown, 10, true),
    { name: 'rimL', edges: left, rises, turn: 16 },
    { name: 'rimR', edges: right, rises, turn: -16 },
  ];
}

function whole(name: string, crown: readonly Point[], low: number, isInside: boolean): Plate {
  const end = crown[crown.length - 1];
  const foot = cubic(end, [end[0] * 0.6, low], [end[0] * 0.3, low], [0, low], 12);
  return {
    name,
    edges: [
      { name: 'fold', line: [...mirrored(crown), ...crown.slice(1)] },
      { name: 'seam', line: [...foot, ...mirrored(foot).slice(1)] },
    ],
    rises: { above: 0.3, roll: isInside ? 0.2 : 1.2, along: 'fold' },
    turn: 0,
    isInside,
  };
}
