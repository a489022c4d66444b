import { add, between, type Hand, type Point, path, scale } from './geometry.ts';
import { fold, patch, seam } from './sheet.ts';

/** A strip of ribbing: its own outline, with ribs across its run. */
export function ribbing(from: readonly [Point, Point], to: readonly [Point, Point], width = 'v'): string {
  const middle = path(['M', between(from[0], from[1], 0.5)], ['L', between(to[0], to[1], 0.5)]);
  const across = Math.hypot(from[1][0] - from[0][0], from[1][1] - from[0][1]) * scale;
  return `<path class="${width}" d="${middle}" style="stroke-width:${Math.round(across)};stroke-dasharray:1.5 2.6;stroke-linecap:butt"/>`;
}

export type Seam = readonly [left: Point, right: Point];

/** Points from one pair to another, `count` steps apart, without the last. */
export function ladder([a, b]: Seam, [c, d]: Seam, count: number): Seam[] {
  return Array.from({ length: count }, (_, i) => [between(a, c, i / count), between(b, d, i / count)]);
}

/** Down channels between seams: each a roll, light above and shade below, puckered where it is sewn. */
export function baffles(seams: readonly Seam[], hand: Hand): string {
  return seams
    .map(([a, b], i) => {
      const below = seams[i + 1] ?? [add(a, [0, 8]), add(b, [0, 8])];
      const [c, d] = [between(a, b, 0.5), between(below[0], below[1], 0.5)];
      const [wide, deep] = [Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(d[0] - c[0], d[1] - c[1])];
      const turn = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
      const sag = add(c, [hand.next(-2, 2), 1.3]);
      const at = between(a, b, hand.next(0.15, 0.85));
      return (
        patch('l', between(between(a, b, 0.4), d, 0.34), wide * 0.5, deep * 0.34, turn, 0.75) +
        patch('d', between(c, d, 0.97), wide * 0.62, deep * 0.36, turn, 0.85) +
        seam(path(['M', a], ['Q', sag, b])) +
        fold('a', add(at, [0, 0.4]), add(at, [hand.next(-0.6, 0.6), hand.next(2, 2.8)]), 0.8, 0.7) +
        fold('a', between(a, b, 0.3), add(between(a, b, 0.3), [0.4, -2.4]), 0.8, 0.7)
      );
    })
    .join('');
}
