import { cubic, mirrored } from './curve.ts';
import { freedom } from './freedom.ts';
import type { Panel, Pattern } from './pattern.ts';
import type { Side } from './side.ts';
import type { SkirtCut } from './skirt-cut.ts';

/** A skirt as it is laid down to be seen from `side`: a front and a back. */
export function skirtPattern(cut: SkirtCut, side: Side): Pattern {
  const isFront = side === 'front';
  return {
    panels: [panel('lower', cut, isFront ? -1 : 1.2, 0), panel('upper', cut, isFront ? 1.2 : -1, 1)],
    seams: ['sideR', 'sideL'].map((edge) => ({
      edges: [
        ['upper', edge],
        ['lower', edge],
      ],
    })),
  };
}

function panel(name: string, cut: SkirtCut, dip: number, layer: number): Panel {
  const { waist, hip, rise, hem, length } = cut;
  const side = [
    ...cubic([waist, 0], [waist + 1, rise * 0.4], [hip - 0.8, rise * 0.75], [hip, rise], 16),
    ...cubic(
      [hip, rise],
      [hip + (hem - hip) * 0.3, rise + (length - rise) * 0.28],
      [hem - (hem - hip) * 0.3, length - (length - rise) * 0.3],
      [hem, length - 1.5],
      32,
    ).slice(1),
  ];
  const edges = [
    {
      name: 'waist',
      line: cubic([-waist, 0], [-waist * 0.5, dip * 1.3], [waist * 0.5, dip * 1.3], [waist, 0]),
    },
    { name: 'sideR', line: side },
    {
      name: 'hem',
      line: cubic(
        [hem, length - 1.5],
        [hem * 0.5, length + 0.6],
        [-hem * 0.5, length + 0.6],
        [-hem, length - 1.5],
      ),
    },
    { name: 'sideL', line: mirrored(side) },
  ];
  const turns = [side, mirrored(side)];
  const pulls = [-0.7, -0.25, 0.2, 0.65].map((share) => ({
    from: [hem * share, length * 0.25] as const,
    turn: share * 12,
    spread: 10,
    long: length * 0.5,
    count: 2,
  }));
  return { name, edges, pulls, lay: ([x, y]) => ({ x, y, layer, free: freedom(turns, [x, y]) }) };
}
