import { cubic, mirrored, type Point } from '../cut/curve.ts';
import type { Panel, Pattern } from '../cut/pattern.ts';
import type { Side } from '../cut/side.ts';
import type { TopCut } from '../cut/top-cut.ts';
import { collarFeatures } from './collar-features.ts';
import { banded, type Feature, hemmed, quilted, ribbed, seamed, stitched } from './feature.ts';
import { button, cords, label, patch } from './patch.ts';
import { placket } from './placket.ts';
import { pocketFeatures } from './pockets.ts';

/** What is sewn on the panels of a top that is seen from `side`. */
export function topFeatures(cut: TopCut, pattern: Pattern, side: Side) {
  return (index: number, isInside: boolean): Feature[] => {
    const panel = pattern.panels[index];
    if (!panel) return collarFeatures(cut, pattern.plates?.[index - pattern.panels.length]);
    if (panel.name.startsWith('sleeve')) return sleeveFeatures(cut, panel);
    const quilt = cut.trim.quilt ? [quilted(cut.trim.quilt)] : [];
    const isFront = (panel.name === 'upper') === (side === 'front');
    if (isInside) return [...edges(cut, panel), ...inside(cut)];
    return [...quilt, ...edges(cut, panel), ...(isFront ? front(cut) : back(cut))];
  };
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
  made.push(...(trim.pockets ?? []).flatMap(pocketFeatures));
  if (trim.neck.kind === 'hood') made.push(...cords([2.2, neckDepth], 20));
  if (trim.placket)
    made.push(...placket(neckDepth, Math.min(trim.placket.to, length - 0.4), trim.placket.buttons));
  return made;
}
