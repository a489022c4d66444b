import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from '../cut/curve.ts';
import { triangulate } from './triangulate.ts';

const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

test('a square becomes two triangles', () => {
  expect(
    triangulate([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ]),
  ).toHaveLength(2);
});

test('a net uses every point, turns all triangles one way and covers the square once', () => {
  const inner = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })), {
    maxLength: 60,
    selector: (point) => point.join(),
  });
  fc.assert(
    fc.property(inner, (points) => {
      const all: Point[] = [[0, 0], [100, 0], [100, 100], [0, 100], ...points];
      const net = triangulate(all);
      const areas = net.map(([a, b, c]) => turn(all[a], all[b], all[c]));
      expect(Math.min(...areas)).toBeGreaterThan(0);
      expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(20_000, 3);
      expect(new Set(net.flat()).size).toBe(all.length);
    }),
    { numRuns: 60 },
  );
});
