import { add, between, type Hand, type Point, path, scale } from './geometry.ts';
import { fold, patch, seam } from './sheet.ts';

/** A strip of ribbing: its own outline, with ribs across its run. */
export function ribbing(from: readonly [Point, Point], to: readonly [Point, Point], width = 'v'): string {
  const middle = path(['M', between(from[0], from[1], 0.5)], ['L', between(to[0], to[1], 0.5)]);
  const across = Math.hypot(from[1][0] - from[0][0], from[1][1] - from[0][1]) * scale;
  return `<path class="${width}" d="${middle}" style="stroke-width:${Math.round(across)};stroke-dasharray:1.5 2.6;stroke-linecap:butt"/>`;
}

/** Down channels: each a roll of light above and shade below. */
export function baffles(
  count: number,
  left: readonly [Point, Point],
  right: readonly [Point, Point],
  hand: Hand,
): string {
  let markup = '';
  for (let i = 0; i <= count; i++) {
    const t = i / count;
    const a = between(left[0], left[1], t);
    const b = between(right[0], right[1], t);
    const sag = add(between(a, b, 0.5), [hand.next(-2, 2), 1.3]);
    const height = Math.hypot(left[1][0] - left[0][0], left[1][1] - left[0][1]) / count;
    markup += patch(
      'l',
      add(between(a, b, 0.4), [0, height * 0.34]),
      Math.abs(b[0] - a[0]) * 0.5,
      height * 0.34,
      0,
      0.75,
    );
    markup += patch(
      'd',
      add(between(a, b, 0.5), [0, height * 0.97]),
      Math.abs(b[0] - a[0]) * 0.62,
      height * 0.36,
      0,
      0.85,
    );
    markup += seam(path(['M', a], ['Q', sag, b]));
    for (let k = 0; k < 2; k++) {
      const at = between(a, b, (k + hand.next(0.1, 0.9)) / 2);
      const to = add(at, [hand.next(-0.6, 0.6), hand.next(-2.4, 2.6)]);
      markup += fold('a', add(at, [0, 0.4]), to, 0.8, 0.7);
    }
  }
  return markup;
}
