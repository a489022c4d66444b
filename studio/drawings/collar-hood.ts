import type { Side } from '#db/seed/catalog/picture.ts';
import { type Hand, type Point, path } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';
import type { TopCut } from './top-cut.ts';

export function hood(sheet: Sheet, cut: TopCut, side: Side, hand: Hand): void {
  const n = cut.neck;
  if (side === 'back') {
    sheet.panel({
      d: path(
        ['M', [-n - 3.4, 2]],
        ['C', [-n - 3.2, -4], [-n * 0.7, -8.4], [0.3, -8.2]],
        ['C', [n * 0.8, -8.3], [n + 3.2, -4], [n + 3.3, 2.2]],
        ['C', [n + 2, 9], [4, 15.5], [0.3, 17]],
        ['C', [-4.5, 15.4], [-n - 2, 9], [-n - 3.4, 2]],
        ['Z'],
      ),
      raised: true,
      across: [
        [-n - 3, 0],
        [n + 3, 0],
      ],
      roundness: 0.8,
      inside:
        seam(path(['M', [-3.4, -8]], ['C', [-5, 2], [-3, 10], [-0.4, 17]])) +
        seam(path(['M', [3.8, -8]], ['C', [5, 2], [3.3, 10], [0.8, 17]])) +
        fold('b', [-n - 1, 3], [-3, 8], 1.6) +
        fold('a', [n + 1, 4], [3, 9], 1.6) +
        fold('s', [0, -6], [0.4, 14], 3) +
        patch('d', [0, 15], 6, 3),
    });
    return;
  }
  for (const s of [-1, 1] as const) {
    const at = (x: number, y: number): Point => hand.near([s * x, y], 0.2);
    sheet.panel({
      d: path(
        ['M', [s * 0.2, cut.neckDepth + 0.5]],
        ['C', at(n * 0.62, cut.neckDepth - 2), at(n * 0.66, -3), at(n * 0.1, -7.6)],
        ['C', at(n * 0.1, -8.6), at(n * 0.2, -10), at(n * 0.3, -10.2)],
        ['C', at(n * 0.95, -10.4), at(n + 3.4, -6), at(n + 3.8, 0.4)],
        ['C', at(n + 3, 5), at(n * 0.7, cut.neckDepth + 1.4), [s * 0.2, cut.neckDepth + 0.5]],
        ['Z'],
      ),
      raised: true,
      grain: s * 30,
      across:
        s > 0
          ? [
              [n * 0.3, 0],
              [n + 3.4, 0],
            ]
          : [
              [-n - 3.4, 0],
              [-n * 0.3, 0],
            ],
      roundness: 0.8,
      inside:
        fold('a', at(n * 0.75, -6.6), at(n * 0.75, 5), 1.8) +
        fold('b', at(n + 2.4, -2), at(n * 0.9, 5.4), 1.6) +
        line(
          'k',
          path(
            ['M', [s * 1, cut.neckDepth]],
            ['C', at(n * 0.76, cut.neckDepth - 2.4), at(n * 0.8, -3), at(n * 0.24, -8.4)],
          ),
        ),
    });
  }
  const cord = (s: number, drop: number) =>
    path(
      ['M', [s * 1.7, cut.neckDepth - 1.2]],
      ['C', [s * 2.6, cut.neckDepth + 4], [s * 1.6, cut.neckDepth + 8], [s * 2.3, cut.neckDepth + drop]],
    );
  sheet.draw(
    [cord(-1, 13), cord(1, 11.5)]
      .map(
        (d) =>
          `<path d="${d}" fill="none" stroke="#000" stroke-opacity=".22" stroke-width="5" transform="translate(2 3)"/><path d="${d}" fill="none" stroke="#e6dfd0" stroke-width="4.4" stroke-linecap="round"/><path d="${d}" class="h" stroke-dasharray="1 2.4"/>`,
      )
      .join(''),
  );
}

export function stand(sheet: Sheet, cut: TopCut, side: Side): void {
  const n = cut.neck + 0.6;
  const halves = side === 'front' ? ([-1, 1] as const) : ([0] as const);
  for (const s of halves) {
    const [l, r] = s === 0 ? [-n, n] : s < 0 ? [-n, -0.3] : [0.3, n];
    const front = side === 'front';
    const top = (x: number) => -6 + (front ? (1 - Math.abs(x) / n) * 6.4 : 0.3);
    const low = (x: number) =>
      0.8 + (front ? (1 - Math.abs(x) / n) * (cut.neckDepth + 0.4) : (1 - (x / n) ** 2) * 1.2);
    const mid = (l + r) / 2;
    sheet.panel({
      d: path(
        ['M', [l, low(l)]],
        ['C', [l - 0.4, low(l) - 2], [l - 0.2, top(l) + 1], [l + 0.3, top(l)]],
        ['Q', [mid, top(mid) - 0.4], [r - 0.3, top(r)]],
        ['C', [r + 0.2, top(r) + 1], [r + 0.4, low(r) - 2], [r, low(r)]],
        ['Q', [mid, low(mid) + 0.7], [l, low(l)]],
        ['Z'],
      ),
      raised: true,
      across: [
        [-n, 0],
        [n, 0],
      ],
      roundness: 0.7,
      inside:
        patch('l', [mid, (top(mid) + low(mid)) / 2 - 1], (r - l) * 0.5, 1.6, s * 25, 0.9) +
        patch('d', [mid, low(mid)], (r - l) * 0.6, 1.4, s * 25) +
        [0.25, 0.5, 0.75]
          .map((t) =>
            fold('a', [l + (r - l) * t, low(mid) - 0.6], [l + (r - l) * t + 0.5, low(mid) - 3], 0.6, 0.7),
          )
          .join(''),
    });
  }
}
