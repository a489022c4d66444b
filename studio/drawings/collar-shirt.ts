import { add, between, type Hand, type Point, path } from './geometry.ts';
import { fold, line, patch, type Sheet } from './sheet.ts';
import type { TopCut } from './top-cut.ts';

interface Leaf {
  /** Where the collar meets at the front. */
  front: Point;
  tip: Point;
  outer: Point;
  top: Point;
}

export function leaf(sheet: Sheet, s: 1 | -1, { front, tip, outer, top }: Leaf, hand: Hand): void {
  const at = ([x, y]: Point): Point => hand.near([x * s, y], 0.12);
  const [f, t, o, h] = [at(front), at(tip), at(outer), at(top)];
  const edge = path(
    ['M', add(f, [s * 0.3, 0.5])],
    ['L', add(t, [-s * 0.1, -0.8])],
    ['Q', add(between(t, o, 0.5), [-s * 0.5, -0.3]), add(o, [-s * 0.6, 0.2])],
  );
  sheet.panel({
    d: path(
      ['M', f],
      ['L', t],
      ['Q', add(between(t, o, 0.5), [s * 0.2, 0.1]), o],
      ['C', add(o, [-s * 0.1, -1.4]), add(h, [s * 0.9, 0.5]), h],
      ['C', add(h, [-s * 1.6, 1]), add(f, [s * 1.8, -1.6]), f],
      ['Z'],
    ),
    raised: true,
    grain: s * 28,
    across: s > 0 ? [f, o] : [o, f],
    roundness: 0.5,
    inside:
      line('k', edge) +
      fold('s', h, between(f, t, 0.5), 1.1, 0.7) +
      patch('l', between(h, t, 0.4), 2.4, 3, s * 30, 0.8),
  });
}

export const leaves: Partial<Record<TopCut['collar'], Leaf>> = {
  shirt: { front: [0.25, 2.6], tip: [5.6, 9], outer: [9.2, 1.5], top: [6.3, -2.9] },
  polo: { front: [0.3, 3.2], tip: [6.2, 8.2], outer: [9, 1.3], top: [6.3, -2.5] },
};

/** The folded back of a shirt collar, behind. */
export function drawFall(sheet: Sheet, cut: TopCut, height: number, drop: number): void {
  const n = cut.neck + 0.5;
  sheet.panel({
    d: path(
      ['M', [-n - 0.4, 1.4]],
      ['C', [-n - 0.5, -1.4], [-n * 0.7, -height], [-n * 0.45, -height - 0.2]],
      ['Q', [0.2, -height - 0.5], [n * 0.45, -height - 0.1]],
      ['C', [n * 0.72, -height], [n + 0.6, -1.4], [n + 0.5, 1.4]],
      ['Q', [0.3, drop + 1.6], [-n - 0.4, 1.4]],
      ['Z'],
    ),
    across: [
      [-n, 0],
      [n, 0],
    ],
    roundness: 0.6,
    inside:
      line('k', path(['M', [-n, 0.9]], ['Q', [0.3, drop + 0.5], [n, 0.9]])) +
      patch('l', [-n * 0.3, -height * 0.5], n * 0.6, 1.6, 0, 0.8),
  });
  sheet.draw(patch('d', [0.3, drop + 1.2], n * 0.8, 0.9, 0, 0.6));
}

/** A collarless stand, open by a button. */
export function band(sheet: Sheet, cut: TopCut): void {
  const n = cut.neck;
  for (const s of [-1, 1] as const) {
    const end: Point = [s * (s > 0 ? 0.2 : 1.7), cut.neckDepth + 0.3];
    sheet.panel({
      d: path(
        ['M', [s * (n + 0.3), 0.6]],
        ['C', [s * n * 0.9, cut.neckDepth * 0.7], [s * n * 0.5, cut.neckDepth], end],
        ['L', add(end, [0, -2.4])],
        ['C', [s * n * 0.5, cut.neckDepth - 2.8], [s * n * 0.86, -0.4], [s * (n - 0.6), -2.2]],
        ['Q', [s * (n + 0.4), -1], [s * (n + 0.3), 0.6]],
        ['Z'],
      ),
      raised: true,
      across: [
        [-n, 0],
        [n, 0],
      ],
      roundness: 0.5,
      inside: line(
        'k',
        path(
          ['M', [s * n, 0]],
          ['C', [s * n * 0.85, cut.neckDepth * 0.6], [s * n * 0.5, cut.neckDepth - 0.5], add(end, [0, -0.5])],
        ),
      ),
    });
  }
}
