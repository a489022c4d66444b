import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, type Point } from '../cut/curve.ts';
import { lineField } from './line-field.ts';

const corner: Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
];

test('says how far, on which side and how far along', () => {
  const near = lineField(corner, 3);
  expect({ ...near(4, -2) }).toEqual({ away: 2, along: 4 });
  expect({ ...near(4, 2) }).toEqual({ away: -2, along: 4 });
  expect({ ...near(11, 5) }).toEqual({ away: 1, along: 15 });
  expect(near(4, 4)).toBeNull();
  expect(near(-40, 4)).toBeNull();
});

test('agrees with looking at every stretch of the line', () => {
  const place = fc.double({ min: -4, max: 14, noNaN: true });
  const near = lineField(corner, 3);
  fc.assert(
    fc.property(place, place, (x, y) => {
      const toFirst = Math.hypot(x - Math.min(10, Math.max(0, x)), y);
      const toSecond = Math.hypot(x - 10, y - Math.min(10, Math.max(0, y)));
      const away = Math.min(toFirst, toSecond);
      const found = near(x, y);
      if (away > 3) return found === null;
      return (
        found !== null && Math.abs(Math.abs(found.away) - away) < 1e-9 && found.along <= lengthOf(corner)
      );
    }),
  );
});
