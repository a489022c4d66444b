/** Centimetres, from the centre front at the height of the shoulder line; x to the viewer's right, y down. */
export type Point = readonly [x: number, y: number];

export const mirrored = (line: readonly Point[]): Point[] =>
  line.map(([x, y]): Point => [-x, y]).toReversed();

export const between = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

export function cubic(from: Point, first: Point, second: Point, to: Point, steps = 40): Point[] {
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const t = i / steps;
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    return [
      a * from[0] + b * first[0] + c * second[0] + d * to[0],
      a * from[1] + b * first[1] + c * second[1] + d * to[1],
    ];
  });
}

export function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1], line[i]);
  return sum;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The line as `count` steps of equal length. */
export function resampled(line: readonly Point[], count: number): Point[] {
  const step = lengthOf(line) / count;
  const points: Point[] = [line[0]];
  let walked = 0;
  for (let i = 1; i < line.length; i++) {
    const long = distance(line[i - 1], line[i]);
    while (points.length < count && walked + long >= step * points.length) {
      points.push(between(line[i - 1], line[i], (step * points.length - walked) / long));
    }
    walked += long;
  }
  points.push(line[line.length - 1]);
  return points;
}

/** Whether a point lies inside the closed outline (even–odd). */
export function contains(outline: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [ax, ay] = outline[i];
    const [bx, by] = outline[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** How far a point lies from a stretch of line, and at which share of it. */
export function toSegment(from: Point, to: Point, [x, y]: Point): { away: number; t: number } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const long = dx * dx + dy * dy || 1e-12;
  const t = Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / long));
  return { away: Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy), t };
}
