import { between, cubic, mirrored, type Point } from '../cut/curve.ts';
import type { LegCut } from '../cut/leg-cut.ts';
import type { Panel, Pattern } from '../cut/pattern.ts';
import type { Side } from '../cut/side.ts';
import { banded, type Feature, hemmed, ribbed, seamed, stitched } from './feature.ts';
import { button, buttonhole, cords, label, patch, rivet } from './patch.ts';

/** What is sewn on trousers that are seen from `side`. */
export function legFeatures(cut: LegCut, pattern: Pattern, side: Side) {
  return (index: number, isInside: boolean): Feature[] => {
    const panel = pattern.panels[index];
    const isFront = (panel.name === 'upper') === (side === 'front');
    const shared = ends(cut, panel);
    if (isInside) return [...shared, label(0, cut.trim.band + 1.4, 5, 2.6)];
    return [...shared, ...(isFront ? front(cut) : back(cut)), ...top(cut, panel, isFront)];
  };
}

const lineOf = (panel: Panel, name: string) => panel.edges.find((edge) => edge.name === name)?.line ?? [];
const both = [1, -1] as const;

function ends({ trim, rise }: LegCut, panel: Panel): Feature[] {
  const seamRows = trim.kind === 'jeans' ? [-0.35] : [];
  const made: Feature[] = [
    seamed(
      [
        [0, 0],
        [0.15, rise * 0.5],
        [0, rise + 1],
      ],
      seamRows,
    ),
  ];
  for (const edge of ['hemR', 'hemL']) {
    const line = lineOf(panel, edge);
    if (trim.rib) made.push(ribbed(line, trim.rib, 0.36));
    else if (trim.kind === 'jeans') made.push(hemmed(line, 1.6, [1.3]));
    else made.push(hemmed(line, 3.2, []));
  }
  if (trim.kind === 'jeans')
    for (const edge of ['outR', 'outL', 'inR', 'inL']) made.push(seamed(lineOf(panel, edge)));
  return made;
}

function top({ trim, waist }: LegCut, panel: Panel, isFront: boolean): Feature[] {
  const line = lineOf(panel, 'waist');
  if (trim.kind === 'sweat')
    return [ribbed(line, trim.band, 0.55), ...(isFront ? cords([1.8, 4.2], 13) : [])];
  const made = [banded(line, trim.band)];
  const at = isFront ? [0.45] : [0, 0.55];
  for (const share of at) {
    for (const s of share === 0 ? [1] : both)
      made.push(loop(s * waist * share, isFront ? 0.6 : -0.6, trim.band));
  }
  if (isFront)
    made.push(buttonhole(-0.3, trim.band / 2 + 1.6, 1.9, false), button(0, trim.band / 2 + 1.6, 0.8));
  return made;
}

const loop = (x: number, y: number, band: number): Feature =>
  patch(
    [
      [x - 0.55, y],
      [x + 0.55, y],
      [x + 0.55, y + band + 1],
      [x - 0.55, y + band + 1],
    ],
    { thick: 0.14, rows: [0.22] },
  );

function front({ trim, waist, hip, rise }: LegCut): Feature[] {
  const { band } = trim;
  const made: Feature[] = [];
  if (trim.kind !== 'sweat') {
    const fly = (x: number) => cubic([x, band + 1], [x, rise * 0.5], [x, rise * 0.66], [0.2, rise * 0.74]);
    made.push(stitched(fly(3.6)), ...(trim.kind === 'jeans' ? [stitched(fly(3))] : []));
  }
  for (const s of both) {
    const side: Point = between([s * waist, 0], [s * hip, rise * 0.74], trim.kind === 'jeans' ? 0.5 : 0.95);
    if (trim.kind === 'jeans') {
      const from: Point = [s * waist * 0.5, band + 0.6];
      const mouth = cubic(from, [from[0], from[1] + 5], [side[0] - s * 5, side[1]], [side[0], side[1]]);
      const rows = s > 0 ? [0.3, 0.85] : [-0.3, -0.85];
      made.push(
        seamed(mouth, rows),
        rivet(from[0] - s * 0.5, from[1] + 1),
        rivet(side[0] - s * 1.2, side[1] - 0.6),
      );
      if (s < 0)
        made.push(
          stitched(
            cubic(
              [from[0] - 1.5, band + 3.5],
              [from[0] - 4, band + 4],
              [-waist + 3, band + 4],
              [-waist + 1, band + 4],
            ),
          ),
        );
    } else {
      const from: Point = [s * (waist - 4.2), band + 0.4];
      made.push(seamed([from, between(from, side, 0.5), side], [s * 0.5]));
    }
    if (trim.hasPleats)
      made.push(
        seamed([
          [s * waist * 0.42, band + 0.2],
          [s * waist * 0.45, band + 9],
        ]),
      );
  }
  return made;
}

function back({ trim, waist, hip, rise }: LegCut): Feature[] {
  if (trim.kind === 'sweat') return [patch(pocket(12, 9, 13, 14), { rows: [0.2] })];
  if (trim.kind === 'chinos') return both.flatMap((s) => welt(s * 11.5, 11));
  const yoke: Point[] = cubic([0, 10.5], [6, 9.2], [14, 7.6], [hip - 1.5, 6.6]);
  return [
    seamed(yoke, [0.3, 0.8]),
    seamed(mirrored(yoke), [0.3, 0.8]),
    ...both.flatMap((s) => [
      patch(pocket(s * waist * 0.56, 12.5, 14, 15.5), { rows: [0.18, 0.75] }),
      stitched(arc(s * waist * 0.56, 18.5)),
    ]),
    patch(
      [
        [waist * 0.28, 0.4],
        [waist * 0.72, 0.4],
        [waist * 0.72, 5.6],
        [waist * 0.28, 5.6],
      ],
      { thick: 0.1, rows: [0.25] },
    ),
    stitched([
      [0, rise],
      [0, rise - 3],
    ]),
  ];
}

const arc = (x: number, y: number): Point[] => [
  ...cubic([x - 6.6, y - 1], [x - 4, y - 1.4], [x - 1.5, y], [x, y + 1.4], 12),
  ...cubic([x, y + 1.4], [x + 1.5, y], [x + 4, y - 1.4], [x + 6.6, y - 1], 12).slice(1),
];

const pocket = (x: number, y: number, w: number, h: number): Point[] => [
  [x - w / 2, y],
  [x + w / 2, y],
  [x + w * 0.45, y + h - 2.4],
  [x, y + h],
  [x - w * 0.45, y + h - 2.4],
];

const welt = (x: number, y: number): Feature[] => [
  patch(
    [
      [x - 6.4, y],
      [x + 6.4, y],
      [x + 6.4, y + 1],
      [x - 6.4, y + 1],
    ],
    { thick: 0.09, rows: [] },
  ),
  seamed([
    [x - 6.4, y + 0.5],
    [x + 6.4, y + 0.5],
  ]),
  button(x, y + 2.2, 0.5),
];
