import { cubic, mirrored, type Point } from '../cut/curve.ts';
import type { Panel, Pattern, Plate } from '../cut/pattern.ts';
import type { Side } from '../cut/side.ts';
import type { TopCut } from '../cut/top-cut.ts';
import { banded, type Feature, hemmed, parts, quilted, ribbed, seamed, stitched } from './feature.ts';
import { button, buttonhole, label, patch } from './patch.ts';

/** What is sewn on the panels of a top that is seen from `side`. */
export function topFeatures(cut: TopCut, pattern: Pattern, side: Side) {
  return (index: number, isInside: boolean): Feature[] => {
    const panel = pattern.panels[index];
    if (!panel) return plateFeatures(cut, pattern.plates?.[index - pattern.panels.length]);
    if (panel.name.startsWith('sleeve')) return sleeveFeatures(cut, panel);
    const quilt = cut.trim.quilt ? [quilted(cut.trim.quilt)] : [];
    const isFront = (panel.name === 'upper') === (side === 'front');
    if (isInside) return [...edges(cut, panel), ...inside(cut)];
    return [...quilt, ...edges(cut, panel), ...(isFront ? front(cut) : back(cut))];
  };
}

/** Collars lie in their own grain, turned: so their lines are turned as well. */
function plateFeatures({ trim }: TopCut, plate?: Plate): Feature[] {
  if (!plate) return [];
  const angle = (plate.turn * Math.PI) / 180;
  const turned = (line: readonly Point[]) =>
    line.map(
      ([x, y]): Point => [
        x * Math.cos(angle) - y * Math.sin(angle),
        x * Math.sin(angle) + y * Math.cos(angle),
      ],
    );
  const line = (name: string) => turned(plate.edges.find((edge) => edge.name === name)?.line ?? []);
  if (plate.name === 'roll') return [seamed(line('seam')), ribbed(line('seam'), 30, trim.gauge)];
  if (plate.name === 'hood')
    return [
      seamed(line('seam')),
      seamed(
        [
          [0, -30],
          [0, 6],
        ],
        [-0.4],
      ),
    ];
  if (plate.name === 'inside')
    return [
      seamed([
        [0, -30],
        [0, 8],
      ]),
    ];
  if (plate.name.startsWith('rim')) return [hemmed(line('fold'), 2.4, [2.2]), seamed(line('seam'))];
  if (plate.name === 'stand') return [seamed(line('seam'), [0.4])];
  if (plate.name === 'tab') {
    const [[, y]] = line('fold');
    return [hemmed(line('rim'), 0, [0.35]), buttonhole(0, y + 1, 1.5, false), button(0, y + 1, 0.52)];
  }
  const rims = plate.edges.filter(({ name }) => name !== 'fold').flatMap((edge) => line(edge.name));
  if (trim.neck.kind === 'polo') return [ribbed(rims, 0.9, 0.3)];
  return [hemmed(rims, 0, [0.5])];
}

const lineOf = (panel: Panel, name: string) => panel.edges.find((edge) => edge.name === name)?.line ?? [];

function edges({ trim, sleeve }: TopCut, panel: Panel): Feature[] {
  const line = (name: string) => lineOf(panel, name);
  const { neck, hem, gauge } = trim;
  const rows = trim.yoke ? [0.55] : [];
  const made = [seamed(line('shoulderR')), seamed(line('shoulderL'))];
  made.push(
    ...(['armR', 'armL'] as const).map((arm) =>
      sleeve
        ? seamed(
            line(arm),
            rows.map((row) => -row),
          )
        : ribbed(line(arm), neck.kind === 'rib' ? neck.deep * 0.6 : 1, gauge),
    ),
  );
  made.push(
    hem.kind === 'rib'
      ? ribbed(line('hem'), hem.deep, gauge * 1.3)
      : hemmed(line('hem'), hem.deep, [hem.deep - 0.25]),
  );
  if (neck.kind === 'rib') made.push(ribbed(line('neck'), neck.deep, gauge));
  else made.push(seamed(line('neck'), [-0.4]));
  return made;
}

function sleeveFeatures({ trim, sleeve }: TopCut, panel: Panel): Feature[] {
  const line = (name: string) => lineOf(panel, name);
  const quilt = trim.quilt ? [quilted(trim.quilt)] : [];
  const head = seamed([...line('headLower'), ...line('headUpper').slice(1)]);
  const { kind, deep } = trim.cuff;
  if (kind === 'rib') return [...quilt, head, ribbed(line('hem'), deep, trim.gauge * 1.2)];
  if (kind === 'hem') return [head, hemmed(line('hem'), deep, [deep - 0.3, deep + 0.05])];
  const { length, opening } = sleeve ?? { length: 0, opening: 0 };
  const [from, to] = [length - deep - 11, length - deep];
  const slit = [
    [opening * 0.62, from] as Point,
    [opening * 0.62 + 2.2, from] as Point,
    [opening * 0.62 + 2.2, to] as Point,
    [opening * 0.62, to] as Point,
  ];
  return [
    head,
    banded(line('hem'), deep),
    patch(slit, { thick: 0.05 }),
    button(opening * 0.62 + 1.1, length - deep / 2, 0.5),
  ];
}

function inside({ trim, neck }: TopCut): Feature[] {
  if (trim.neck.kind === 'rib') return [label(0, 4.9, 4.4, 2.4)];
  return [label(0, 3.7, 4.6, 1.7), stitched(cubic([-neck - 5, 6], [-6, 7.6], [6, 7.6], [neck + 5, 6]))];
}

function back({ trim, shoulder, drop, length }: TopCut): Feature[] {
  if (!trim.yoke) return [];
  const y = drop + trim.yoke;
  const line = cubic([-shoulder, y], [-shoulder / 3, y + 0.6], [shoulder / 3, y + 0.6], [shoulder, y]);
  if (!trim.hasPleat) return [seamed(line, [-0.5])];
  const fold = (s: number) =>
    seamed([
      [s * 1.6, y + 0.5],
      [s * 1.3, length * 0.5],
    ]);
  return [seamed(line, [-0.5]), fold(1), fold(-1)];
}

function front({ trim, neckDepth, length, shoulder, drop, neck }: TopCut): Feature[] {
  const made: Feature[] = [];
  if (trim.yoke) {
    const line: Point[] = cubic([neck, 3], [neck + 4, 3.6], [shoulder - 4, drop + 2.4], [shoulder, drop + 3]);
    made.push(seamed(line, [0.45]), seamed(mirrored(line), [0.45]));
  }
  for (const { x, y, width, height, hasFlap, isKangaroo } of trim.pockets ?? []) {
    if (isKangaroo) made.push(patch(kangaroo(x, y, width, height), { thick: 0.14, rows: [0.25, 0.8] }));
    else made.push(patch(pocket(x, y, width, height), { thick: 0.07, rows: [0.2], open: 0.12 }));
    if (hasFlap)
      made.push(
        patch(flap(x, y - 0.6, width + 0.5, 5), { thick: 0.1, rows: [0.25] }),
        button(x, y + 3.2, 0.55),
      );
  }
  if (trim.placket)
    made.push(...placket(neckDepth, Math.min(trim.placket.to, length - 0.4), trim.placket.buttons));
  return made;
}

function placket(from: number, to: number, buttons: number): Feature[] {
  const band: Point[] = [
    [-1.75, from - 4],
    [1.75, from - 4],
    [1.75, to],
    [-1.75, to],
  ];
  if (buttons === 0) return zip(from, to);
  const step = (to - from - 9) / Math.max(1, buttons - 1);
  const places = Array.from({ length: buttons }, (_, i) => from + 4.5 + i * step);
  return [
    patch(band, { thick: 0.09, rows: [0.45] }),
    ...places.map((y) => buttonhole(0, y, 1.5, true)),
    ...places.map((y) => button(0, y, 0.52)),
  ];
}

/** Two tapes with a chain between them. */
const zip = (from: number, to: number): Feature[] => {
  const strip = (left: number, right: number): Point[] => [
    [left, from - 4],
    [right, from - 4],
    [right, to],
    [left, to],
  ];
  return [
    patch(strip(-2, -0.35), { thick: 0.12, rows: [0.5] }),
    patch(strip(0.35, 2), { thick: 0.12, rows: [0.5] }),
    (u, v, mark) => {
      if (Math.abs(u) > 0.3 || v < from - 4 || v > to) return;
      mark.part = parts.metal;
      mark.height += 0.05 * Math.sin(v * 24);
    },
  ];
};

const pocket = (x: number, y: number, w: number, h: number): Point[] => [
  [x - w / 2, y],
  [x + w / 2, y],
  [x + w / 2, y + h - 1.8],
  [x, y + h],
  [x - w / 2, y + h - 1.8],
];

const kangaroo = (x: number, y: number, w: number, h: number): Point[] => [
  [x - w * 0.3, y],
  [x + w * 0.3, y],
  [x + w / 2, y + h * 0.6],
  [x + w / 2, y + h],
  [x - w / 2, y + h],
  [x - w / 2, y + h * 0.6],
];

const flap = (x: number, y: number, w: number, h: number): Point[] => [
  [x - w / 2, y],
  [x + w / 2, y],
  [x + w / 2, y + h - 1.4],
  [x, y + h],
  [x - w / 2, y + h - 1.4],
];
