import { add, between, type Hand, type Point, path } from './geometry.ts';
import { fold, line, patch, type Sheet } from './sheet.ts';
import type { TopCut } from './top-cut.ts';

export function lapels(sheet: Sheet, cut: TopCut, hand: Hand): void {
  const n = cut.neck;
  const deep = cut.neckDepth;
  const wide = cut.length > 90 ? 12.6 : 11.4;
  const notch = deep * 0.3 + 3;
  for (const s of [-1, 1] as const) {
    const at = (x: number, y: number): Point => hand.near([s * x, y], 0.12);
    const foot: Point = [s > 0 ? 0.9 : -0.4, deep + 0.6];
    const inner = at(n * 0.72, notch - 5.4);
    const [tip, step] = [at(wide, notch + 0.4), at(wide - 3.2, notch - 1.2)];
    sheet.panel({
      d: path(
        ['M', foot],
        ['C', add(foot, [s * 3, -3.5]), [s * (wide - 1), deep * 0.66], tip],
        ['L', step],
        ['L', inner],
        ['C', [s * n * 0.55, notch + 1], [s * 2, deep * 0.75], foot],
        ['Z'],
      ),
      raised: true,
      grain: s * 14,
      across: s > 0 ? [[0, deep * 0.6], tip] : [tip, [0, deep * 0.6]],
      roundness: 0.55,
      inside:
        fold('s', inner, foot, 1.6, 0.8) +
        patch('l', [s * 6, notch + 3.5], 3.4, 6, s * 20, 0.8) +
        line(
          'k',
          path(
            ['M', add(foot, [s * 0.5, -1])],
            ['C', add(foot, [s * 3, -4.4]), [s * (wide - 1.7), deep * 0.64], add(tip, [-s * 0.7, -0.2])],
          ),
        ),
    });
    const [outer, top] = [at(n + 3.3, 1.6), at(n - 0.4, -2.6)];
    const corner = at(wide - 2.6, notch - 3);
    sheet.panel({
      d: path(
        ['M', inner],
        ['L', step],
        ['L', corner],
        ['Q', add(between(corner, outer, 0.5), [s * 0.4, 0]), outer],
        ['C', add(outer, [0, -1.6]), add(top, [s * 1.2, 0.5]), top],
        ['C', [s * (n - 1.4), 0.2], add(inner, [s * 0.6, -1.6]), inner],
        ['Z'],
      ),
      raised: true,
      grain: s * 40,
      across: s > 0 ? [inner, outer] : [outer, inner],
      roundness: 0.6,
      inside: fold('s', top, between(inner, step, 0.5), 1.3, 0.7),
    });
  }
}
