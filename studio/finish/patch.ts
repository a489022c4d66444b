import { bell, noise, step } from '../cloth/noise.ts';
import { contains, cubic, type Point } from '../cut/curve.ts';
import { type Feature, type Mark, parts } from './feature.ts';
import { lineField } from './line-field.ts';

/** A piece of cloth sewn onto another, as thick as `thick` cm, with rows of stitches inside its rim. */
export function patch(
  outline: readonly Point[],
  { thick = 0.07, rows = [0.2], open = 0 }: { thick?: number; rows?: readonly number[]; open?: number } = {},
): Feature {
  const rim = [...outline, outline[0]];
  const near = lineField(rim, 1.2);
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return (u, v, mark) => {
    if (u < left - 1 || u > right + 1 || v < top - 1 || v > bottom + 1) return;
    const found = near(u, v);
    const isIn = contains(outline, [u, v]);
    const away = found ? Math.abs(found.away) : 9;
    const along = found?.along ?? 0;
    // The first edge of the outline may stand open, as a pocket's mouth does.
    const gapes = open > 0 && v < top + 2.4 ? open * bell((v - top) / 1.1) : 0;
    if (isIn) {
      mark.height += (thick + gapes) * step(0, 0.1, away);
      mark.height += 0.04 * noise(along * 1.3, away) * bell((away - 0.4) / 0.6);
      for (const row of rows) sew(away - row, along, mark);
    } else {
      mark.height -= 0.02 * bell(away / 0.12);
    }
  };
}

function sew(away: number, along: number, mark: Mark): void {
  if (Math.abs(away) > 0.3) return;
  mark.height -= 0.03 * bell(away / 0.09);
  if (Math.abs(away) < 0.042 && Math.abs(((along / 0.32) % 1) - 0.5) < 0.36) {
    mark.height += 0.03;
    mark.part = parts.thread;
  }
}

/** A button with four holes, sewn on; `radius` in cm. */
export function button(u0: number, v0: number, radius = 0.55): Feature {
  return (u, v, mark) => {
    const [x, y] = [u - u0, v - v0];
    const away = Math.hypot(x, y);
    if (away > radius + 0.5) return;
    mark.height -= 0.03 * bell((away - radius) / 0.25);
    if (away > radius) return;
    const rim = bell((away - radius * 0.82) / (radius * 0.14));
    mark.height += 0.2 + 0.05 * rim - 0.12 * step(radius * 0.86, radius, away);
    mark.part = parts.button;
    const hole = Math.hypot(Math.abs(x) - radius * 0.24, Math.abs(y) - radius * 0.24);
    if (hole < radius * 0.13) mark.part = parts.dark;
    else if (
      Math.abs(x) < radius * 0.3 &&
      Math.abs(y) < radius * 0.3 &&
      Math.abs(Math.abs(x) - Math.abs(y)) < radius * 0.14
    )
      mark.part = parts.thread;
  };
}

/** A hole worked round with thread, lying along the band. */
export function buttonhole(u0: number, v0: number, long: number, isUpright: boolean): Feature {
  return (u, v, mark) => {
    const [along, across] = isUpright ? [v - v0, u - u0] : [u - u0, v - v0];
    if (Math.abs(along) > long / 2 || Math.abs(across) > 0.16) return;
    mark.height += 0.03 * bell((Math.abs(across) - 0.09) / 0.05) - 0.05 * bell(across / 0.04);
    if (Math.abs(across) > 0.04) mark.part = parts.thread;
    else mark.part = parts.dark;
  };
}

/** A woven label, sewn in. */
export function label(u0: number, v0: number, wide: number, high: number): Feature {
  return (u, v, mark) => {
    if (Math.abs(u - u0) > wide / 2 || Math.abs(v - v0) > high / 2) return;
    mark.height += 0.06;
    mark.part = parts.label;
  };
}

/** A small copper rivet. */
export function rivet(u0: number, v0: number): Feature {
  return (u, v, mark) => {
    const away = Math.hypot(u - u0, v - v0);
    if (away > 0.38) return;
    mark.height += 0.12 * (1 - step(0.2, 0.36, away));
    if (away < 0.3) mark.part = parts.metal;
  };
}

/** Two cords that hang from eyelets on both sides of the centre, not quite alike. */
export function cords([x, y]: Point, long: number): Feature[] {
  return [1, -1].map((s) => {
    const line = cubic(
      [s * x, y],
      [s * x + 0.6, y + long * 0.35],
      [s * x - 0.3, y + long * 0.7],
      [s * x + 0.8, y + long],
    );
    const width = 0.26;
    const outline = [
      ...line.map(([u, v]): Point => [u - width, v]),
      ...line.toReversed().map(([u, v]): Point => [u + width, v]),
    ];
    return patch(outline, { thick: 0.22, rows: [] });
  });
}
