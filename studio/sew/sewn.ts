import { chance } from '#db/seed/catalog/chance.ts';
import { contains, distance, lengthOf, type Point, resampled } from '../cut/curve.ts';
import { edgeOf, outlineOf, type Panel, type Pattern } from '../cut/pattern.ts';
import { triangulate } from './triangulate.ts';

/** All panels of a garment as one net of triangles, before it is draped. */
export interface Sewn {
  /** Two numbers for each corner: its place in its panel, cm. */
  cloth: Float64Array;
  /** Index of the corner's panel in the pattern. */
  panel: Uint8Array;
  triangles: Uint32Array;
  /** Corners that are sewn to each other, in twos. */
  stitches: Uint32Array;
  /** The corners along each edge, by `panel.edge`. */
  edges: ReadonlyMap<string, readonly number[]>;
}

const nearest = 0.62;

/** Cuts each panel into triangles of about `size` cm and pairs the corners along the seams. */
export function sewn(pattern: Pattern, size: number): Sewn {
  const steps = stepsOf(pattern, size);
  const cloth: number[] = [];
  const panel: number[] = [];
  const triangles: number[] = [];
  const corners = new Map<string, number[]>();
  pattern.panels.forEach((one, index) => {
    const base = panel.length;
    const net = panelNet(one, size, (edge) => steps.get(`${one.name}.${edge}`) ?? 2);
    for (const [x, y] of net.points) cloth.push(x, y);
    panel.push(...net.points.map(() => index));
    triangles.push(...net.triangles.flat().map((corner) => corner + base));
    for (const [edge, line] of net.edges) {
      corners.set(
        `${one.name}.${edge}`,
        line.map((corner) => corner + base),
      );
    }
  });
  const stitches = pattern.seams.flatMap(({ edges, isOpposed }) => {
    const [a, b] = edges.map((edge) => corners.get(edge.join('.')) ?? []);
    const other = isOpposed ? b.toReversed() : b;
    return a.flatMap((corner, i) => [corner, other[i]]);
  });
  return {
    cloth: Float64Array.from(cloth),
    panel: Uint8Array.from(panel),
    triangles: Uint32Array.from(triangles),
    stitches: Uint32Array.from(stitches),
    edges: corners,
  };
}

/** Into how many steps each edge is cut; edges that are sewn together into equally many. */
function stepsOf(pattern: Pattern, size: number): Map<string, number> {
  const steps = new Map<string, number>();
  for (const panel of pattern.panels) {
    for (const { name, line } of panel.edges) {
      steps.set(`${panel.name}.${name}`, Math.max(2, Math.round(lengthOf(line) / size)));
    }
  }
  for (const { edges } of pattern.seams) {
    const [a, b] = edges.map((edge) => lengthOf(edgeOf(pattern, edge).line));
    const count = Math.max(2, Math.round((a + b) / 2 / size));
    for (const edge of edges) steps.set(edge.join('.'), count);
  }
  return steps;
}

/** One piece cut into triangles: its points, and those along each of its edges. */
export function panelNet(
  panel: Pick<Panel, 'name' | 'edges'>,
  size: number,
  stepsFor: (edge: string) => number,
) {
  const points: Point[] = [];
  const starts = panel.edges.map(({ name, line }) => {
    const start = points.length;
    points.push(...resampled(line, stepsFor(name)).slice(0, -1));
    return start;
  });
  const rim = points.length;
  const edges = panel.edges.map(({ name }, i): [string, number[]] => {
    const end = starts[i + 1] ?? rim;
    return [name, Array.from({ length: end - starts[i] + 1 }, (_, k) => (starts[i] + k) % rim)];
  });
  const outline = outlineOf(panel);
  points.push(...secondRow(outline, points.slice(), size));
  points.push(...inner(outline, points.slice(), size, panel.name));
  const triangles = triangulate(points).filter((triangle) =>
    contains(outline, centre(triangle.map((corner) => points[corner]))),
  );
  return { points, triangles, edges };
}

/** A row of points along the outline: where cloth turns, an even net turns evenly. */
function secondRow(outline: readonly Point[], rim: readonly Point[], size: number): Point[] {
  const row: Point[] = [];
  rim.forEach((point, i) => {
    const [before, after] = [rim.at(i - 1) ?? point, rim[(i + 1) % rim.length]];
    const long = distance(before, after) || 1;
    const deep = (size * 0.8) / long;
    const at: Point = [point[0] - (after[1] - before[1]) * deep, point[1] + (after[0] - before[0]) * deep];
    const isClear = [...rim, ...row].every((other) => distance(at, other) > size * 0.7);
    if (isClear && contains(outline, at)) row.push(at);
  });
  return row;
}

/** A honeycomb of points inside the outline, none too near to those that are there. */
function inner(outline: readonly Point[], rim: readonly Point[], size: number, name: string): Point[] {
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const points: Point[] = [];
  let row = 0;
  for (let y = Math.min(...ys); y < Math.max(...ys); y += size * 0.866) {
    const shift = row++ % 2 ? size / 2 : 0;
    for (let x = Math.min(...xs) + shift; x < Math.max(...xs); x += size) {
      const at: Point = [x + jitter(name, row, x) * size, y + jitter(name, x, row) * size];
      if (contains(outline, at)) points.push(at);
    }
  }
  const near = size * nearest;
  const buckets = Map.groupBy(rim, ([x, y]) => `${Math.floor(x / size)},${Math.floor(y / size)}`);
  return points.filter((point) => !isNear(point, buckets, size, near));
}

function isNear(point: Point, buckets: Map<string, Point[]>, size: number, near: number): boolean {
  const [i, j] = point.map((value) => Math.floor(value / size));
  for (let x = i - 1; x <= i + 1; x++) {
    for (let y = j - 1; y <= j + 1; y++) {
      if (buckets.get(`${x},${y}`)?.some((other) => distance(point, other) < near)) return true;
    }
  }
  return false;
}

/** Breaks the honeycomb's straight lines, along which cloth would fold. */
const jitter = (...words: (string | number)[]) => (chance('net', ...words) - 0.5) * 0.24;

const centre = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];
