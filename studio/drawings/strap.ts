import { scale } from './geometry.ts';

/** A strap: its shadow, its edge and its face, along a path. */
export function strap(d: string, width: number, face: string, edge: string, stitched = true): string {
  const stroke = (colour: string, by: number, more = '') =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${Math.round(width * scale + by)}"${more}/>`;
  return (
    stroke('#3a3228', 8, ' stroke-opacity=".1" transform="translate(4 6)"') +
    stroke('#3a3228', 2, ' stroke-opacity=".2" transform="translate(2 3)"') +
    stroke(edge, 1) +
    stroke(face, -1.5) +
    (stitched ? `<path class="k" d="${d}"/>` : '')
  );
}

export const brass = '#b3904f';
