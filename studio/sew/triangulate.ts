import type { Point } from '../cut/curve.ts';

/** Delaunay's triangulation of points (Bowyer and Watson), each triangle as three indices. */
export function triangulate(points: readonly Point[]): number[][] {
  const all = [...points, ...frameAround(points)];
  const n = points.length;
  const corners: number[][] = [[n, n + 1, n + 2]];
  const beside: number[][] = [[-1, -1, -1]];
  let last = 0;
  for (let i = 0; i < n; i++) last = insert(all, corners, beside, i, locate(all, corners, beside, i, last));
  return corners.filter((triangle) => triangle.length === 3 && triangle.every((corner) => corner < n));
}

/** A triangle that holds all points, far enough away to disturb none. */
function frameAround(points: readonly Point[]): Point[] {
  const reach = Math.max(...points.map(([x, y]) => Math.abs(x) + Math.abs(y))) * 1000 + 1;
  return [
    [-reach, -reach],
    [reach, -reach],
    [0, reach],
  ];
}

/** Twice the area of a triangle, positive where it runs from x to y. */
const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Walks from a triangle towards the one that holds the point. */
function locate(all: readonly Point[], corners: number[][], beside: number[][], point: number, from: number) {
  let at = from;
  for (let step = 0; step < corners.length + 10; step++) {
    const side = [0, 1, 2].find(
      (k) => turn(all[corners[at][k]], all[corners[at][(k + 1) % 3]], all[point]) < 0 && beside[at][k] >= 0,
    );
    if (side === undefined) return at;
    at = beside[at][side];
  }
  throw new Error('a point lies in no triangle');
}

function isInCircle(all: readonly Point[], [i, j, k]: number[], point: Point): boolean {
  const rows = [all[i], all[j], all[k]].map(([x, y]) => {
    const dx = x - point[0];
    const dy = y - point[1];
    return [dx, dy, dx * dx + dy * dy];
  });
  const [a, b, c] = rows;
  return (
    a[0] * (b[1] * c[2] - b[2] * c[1]) -
      a[1] * (b[0] * c[2] - b[2] * c[0]) +
      a[2] * (b[0] * c[1] - b[1] * c[0]) >
    0
  );
}

/** Empties the hole that a point makes, and fills it with a fan around the point; returns one of the fan. */
function insert(all: readonly Point[], corners: number[][], beside: number[][], point: number, home: number) {
  const hole = new Set([home]);
  const rim: { from: number; to: number; outer: number }[] = [];
  for (const triangle of hole) {
    for (let k = 0; k < 3; k++) {
      const outer = beside[triangle][k];
      if (hole.has(outer)) continue;
      if (outer >= 0 && isInCircle(all, corners[outer], all[point])) hole.add(outer);
      else rim.push({ from: corners[triangle][k], to: corners[triangle][(k + 1) % 3], outer });
    }
  }
  const edges = rim.filter(({ outer }) => !hole.has(outer));
  const free = [...hole];
  for (const triangle of hole) corners[triangle] = [];
  const startingAt = new Map<number, number>();
  const fan = edges.map(({ from, to, outer }) => {
    const slot = free.pop() ?? corners.length;
    corners[slot] = [from, to, point];
    beside[slot] = [outer, -1, -1];
    if (outer >= 0) {
      const back = [0, 1, 2].find((k) => corners[outer][k] === to && corners[outer][(k + 1) % 3] === from);
      if (back !== undefined) beside[outer][back] = slot;
    }
    startingAt.set(from, slot);
    return slot;
  });
  for (const slot of fan) {
    const next = startingAt.get(corners[slot][1]) ?? -1;
    beside[slot][1] = next;
    if (next >= 0) beside[next][2] = slot;
  }
  return fan[0];
}
