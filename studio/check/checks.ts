import { type Pattern, unequalSeams } from '../cut/pattern.ts';
import type { Laid } from '../drape/lay-out.ts';
import { layersOf } from '../drape/layers.ts';
import type { View } from '../light/view.ts';
import type { Sewn } from '../sew/sewn.ts';

/** How far sewn edges may stand apart, and how far one layer may sink into another, cm. */
const bounds = { gap: 0.3, sunk: 0.25 };

/** Seams that stand open after draping, by their edges, with the widest gap. */
export function openSeams(pattern: Pattern, garment: Sewn, places: Float64Array): string[] {
  const corners = cornersByEdge(garment);
  return pattern.seams.flatMap(({ edges: [a, b], isOpposed }) => {
    const one = corners(a);
    const other = isOpposed ? corners(b).toReversed() : corners(b);
    const widest = one.reduce((most, corner, i) => Math.max(most, apart(places, corner, other[i])), 0);
    return widest > bounds.gap ? [`${a.join('.')} and ${b.join('.')}: ${widest.toFixed(2)} cm`] : [];
  });
}

const cornersByEdge =
  ({ edges }: Sewn) =>
  (edge: readonly [string, string]) =>
    edges.get(edge.join('.')) ?? [];

function apart(places: Float64Array, a: number, b: number | undefined): number {
  if (b === undefined) return Number.POSITIVE_INFINITY;
  return Math.hypot(
    places[3 * a] - places[3 * b],
    places[3 * a + 1] - places[3 * b + 1],
    places[3 * a + 2] - places[3 * b + 2],
  );
}

/** The share of corners that lie within what they should lie on: the table, or the layers below them. */
export function sunkenShare(garment: Sewn, laid: Laid, places: Float64Array): number {
  const layers = layersOf(garment.triangles, laid.layer);
  layers.survey(places);
  let sunken = 0;
  for (let i = 0; i < laid.layer.length; i++) {
    const below = laid.free[i] < 0.9 ? 0 : layers.below(laid.layer[i], places[3 * i], places[3 * i + 1]);
    if (!(places[3 * i + 2] >= below - bounds.sunk)) sunken++;
  }
  return sunken / laid.layer.length;
}

/** What part of the picture a garment takes, and whether it keeps clear of its margins. */
export function coverage({ frame, panel }: View): { share: number; touchesRim: boolean } {
  let covered = 0;
  let touchesRim = false;
  const margin = Math.max(1, Math.round(frame.width * 0.002));
  for (let at = 0; at < panel.length; at++) {
    if (!panel[at]) continue;
    covered++;
    const [x, y] = [at % frame.width, Math.floor(at / frame.width)];
    touchesRim ||= x < margin || y < margin || x >= frame.width - margin || y >= frame.height - margin;
  }
  return { share: covered / panel.length, touchesRim };
}

/** Throws, saying why, unless the garment may be photographed. */
export function requireSound(pattern: Pattern, garment: Sewn, laid: Laid, places: Float64Array): void {
  const wrong = [
    ...unequalSeams(pattern).map((seam) => `cut to different lengths: ${seam}`),
    ...openSeams(pattern, garment, places).map((seam) => `open seam: ${seam}`),
  ];
  const sunken = sunkenShare(garment, laid, places);
  if (sunken > 0.002) wrong.push(`${(100 * sunken).toFixed(1)} % of the cloth lies within other cloth`);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

export function requireInFrame(view: View): void {
  const { share, touchesRim } = coverage(view);
  if (share < 0.05 || share > 0.7)
    throw new Error(`the garment covers ${(100 * share).toFixed(0)} % of its picture`);
  if (touchesRim) throw new Error('the garment reaches the rim of its picture');
}
