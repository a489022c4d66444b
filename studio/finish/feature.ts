import { bell, noise, step } from '../cloth/noise.ts';
import type { Point } from '../cut/curve.ts';
import { lineField } from './line-field.ts';

/** What is seen at a place of a garment besides its cloth. */
export const parts = { cloth: 0, rib: 1, thread: 2, button: 3, label: 4, dark: 5, metal: 6 } as const;
export type Part = (typeof parts)[keyof typeof parts];

/** Writes what is made at a place of a panel: how far it stands above the cloth, cm, and what it is. */
export interface Mark {
  height: number;
  part: Part;
}

export type Feature = (u: number, v: number, mark: Mark) => void;

const stitch = 0.34;

/** Height of a sewing thread: dashes that lie in a furrow. */
function thread(away: number, along: number, mark: Mark): void {
  mark.height -= 0.035 * bell(away / 0.09);
  const dash = Math.abs(((along / stitch) % 1) - 0.5);
  if (Math.abs(away) < 0.042 && dash < 0.36) {
    mark.height += 0.03;
    mark.part = parts.thread;
  }
}

/** One row of stitches along a line. */
export function stitched(line: readonly Point[], offsets: readonly number[] = [0]): Feature {
  const near = lineField(line, Math.max(...offsets.map(Math.abs)) + 0.4);
  return (u, v, mark) => {
    const found = near(u, v);
    if (!found) return;
    const { away, along } = found;
    for (const offset of offsets) if (Math.abs(away - offset) < 0.4) thread(away - offset, along, mark);
  };
}

/** Two panels sewn: a furrow, cloth that is doubled beside it and puckered by the thread. */
export function seamed(line: readonly Point[], offsets: readonly number[] = []): Feature {
  const near = lineField(line, 2.2);
  return (u, v, mark) => {
    const found = near(u, v);
    if (!found) return;
    const { away, along } = found;
    mark.height -= 0.07 * bell(away / 0.08);
    mark.height += 0.045 * bell((Math.abs(away) - 0.4) / 0.45);
    mark.height += 0.05 * noise(along * 1.9, away * 0.8) * bell((Math.abs(away) - 0.3) / 0.7);
    for (const offset of offsets) if (Math.abs(away - offset) < 0.4) thread(away - offset, along, mark);
  };
}

/** An edge turned in and sewn down with rows of stitches; `away` grows into the panel. */
export function hemmed(line: readonly Point[], deep: number, rows: readonly number[]): Feature {
  const near = lineField(line, deep + 1.6);
  return (u, v, mark) => {
    const found = near(u, v);
    if (!found) return;
    const away = Math.abs(found.away);
    const { along } = found;
    mark.height += 0.06 * (1 - step(deep - 0.05, deep + 0.12, away));
    mark.height += 0.055 * noise(along * 1.25 + 0.35 * away, away * 0.9 + 7) * bell((away - deep) / 0.9);
    mark.height -= edgeFall(away);
    for (const row of rows) if (Math.abs(away - row) < 0.4) thread(away - row, along, mark);
  };
}

/** Cloth ends in a small round, not in a knife. */
export const edgeFall = (away: number): number =>
  away < 0.12 ? 0.12 * (1 - Math.sqrt(1 - (1 - away / 0.12) ** 2)) : 0;

/** A band knitted in ribs, sewn on at its inner edge. */
export function ribbed(line: readonly Point[], deep: number, gauge: number): Feature {
  const near = lineField(line, deep + 1.4);
  return (u, v, mark) => {
    const found = near(u, v);
    if (!found) return;
    const away = Math.abs(found.away);
    const { along } = found;
    if (away < deep) {
      mark.part = parts.rib;
      const fade = step(0.02, 0.25, away) * step(0, 0.2, deep - away);
      mark.height += 0.05 + gauge * 0.12 * Math.cos((along / gauge) * 2 * Math.PI) * fade;
      mark.height -= edgeFall(away) * 1.4;
    }
    mark.height -= 0.09 * bell((away - deep - 0.04) / 0.09);
    mark.height += 0.04 * bell((away - deep - 0.5) / 0.4);
    mark.height += 0.06 * noise(along * 1.5, away * 0.6) * bell((away - deep - 0.5) / 0.8);
  };
}

/** A straight band of doubled cloth along an edge: a waistband, a cuff, a facing. */
export function banded(line: readonly Point[], deep: number, thick = 0.09): Feature {
  const near = lineField(line, deep + 1.4);
  return (u, v, mark) => {
    const found = near(u, v);
    if (!found) return;
    const away = Math.abs(found.away);
    const { along } = found;
    mark.height += thick * (1 - step(deep - 0.04, deep + 0.08, away)) - edgeFall(away);
    mark.height += 0.05 * noise(along * 1.1, away * 0.7) * bell((away - deep) / 0.8);
    mark.height -= 0.03 * bell((away - deep - 0.1) / 0.09);
    for (const row of [0.25, deep - 0.2]) if (Math.abs(away - row) < 0.4) thread(away - row, along, mark);
  };
}

/** Down held between seams across the cloth, `every` cm apart: it swells between them and puckers along them. */
export function quilted(every: number): Feature {
  return (u, v, mark) => {
    const row = v / every;
    const at = 2 * (row - Math.floor(row)) - 1;
    const swell = Math.max(0, 1 - at * at) ** 0.55;
    const crumple =
      noise(u * 0.55 + Math.floor(row) * 17, v * 0.22) + 0.6 * noise(u * 1.3, v * 0.5 + Math.floor(row) * 9);
    mark.height += 1.5 * swell + 0.22 * crumple * (1.1 - 0.7 * swell) * Math.min(1, swell * 2);
    thread((1 - Math.abs(at)) * every * 0.5, u, mark);
  };
}

/** Everything that is made on one panel, in the order in which it is sewn. */
export function markOf(features: readonly Feature[]): (u: number, v: number) => Mark {
  const mark: Mark = { height: 0, part: parts.cloth };
  return (u, v) => {
    mark.height = 0;
    mark.part = parts.cloth;
    for (const feature of features) feature(u, v, mark);
    return mark;
  };
}
