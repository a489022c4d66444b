import { chance } from '#db/seed/catalog/chance.ts';

/** Centimetres, from the centre front at the height of the shoulder line; x to the viewer's right, y down. */
export type Point = readonly [x: number, y: number];

/** Every garment is drawn at this many pixels to the centimetre. */
export const scale = 7.2;
export const origin: Point = [400, 140];

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Whole pixels: the hand is not steadier than that, and files stay small. */
export function pixel([x, y]: Point): Point {
  return [Math.round(origin[0] + x * scale), Math.round(origin[1] + y * scale)];
}

export function add([x, y]: Point, [dx, dy]: Point, times = 1): Point {
  return [x + dx * times, y + dy * times];
}

export function between([x1, y1]: Point, [x2, y2]: Point, t: number): Point {
  return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
}

export type Step =
  | readonly ['M' | 'L', Point]
  | readonly ['Q', Point, Point]
  | readonly ['C', Point, Point, Point]
  | readonly ['Z'];

/** Numbers one after another, a minus sign being separator enough. */
function run(numbers: readonly number[]): string {
  return numbers.map((value, i) => (i > 0 && value >= 0 ? ` ${value}` : String(value))).join('');
}

/** SVG path data for steps in centimetres; relative after each start, because that is shorter. */
export function path(...steps: readonly Step[]): string {
  let from: Point = [0, 0];
  return steps
    .map(([command, ...points]) => {
      if (command === 'Z') return 'z';
      const ends = points.map(pixel);
      const last = ends.at(-1) ?? from;
      const start = from;
      from = last;
      if (command === 'M') return `M${run(last)}`;
      return command.toLowerCase() + run(ends.flatMap(([x, y]) => [x - start[0], y - start[1]]));
    })
    .join('');
}

export interface Hand {
  /** A value between `low` and `high`, the next of this hand's. */
  next(low: number, high: number): number;
  /** The point, moved by up to `by` centimetres: no line is drawn twice the same. */
  near(point: Point, by?: number): Point;
}

/** An unsteady but repeatable hand: the same name draws the same lines. */
export function handOf(...name: readonly string[]): Hand {
  let count = 0;
  const next = (low: number, high: number) => low + (high - low) * chance(...name, count++);
  return { next, near: ([x, y], by = 0.22) => [x + next(-by, by), y + next(-by, by)] };
}
