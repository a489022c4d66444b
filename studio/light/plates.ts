import { lengthOf, type Point, toSegment } from '../cut/curve.ts';
import type { Plate } from '../cut/pattern.ts';
import { panelNet } from '../sew/sewn.ts';
import type { Skin } from './skin.ts';
import { type Frame, viewOf } from './view.ts';

const net = 0.35;
const survey: Frame = { width: 560, height: 320, scale: 5, origin: [280, 50] };

/** Lays stiff pieces upon a surface, each upon those before it; panels are counted on from `first`. */
export function withPlates(skin: Skin, plates: readonly Plate[], first: number): Skin {
  return plates.reduce((below, plate, i) => joined(below, laidUpon(below, plate), first + i), skin);
}

interface Piece {
  points: Point[];
  heights: number[];
  triangles: number[][];
  turn: number;
  isInside: boolean;
}

function laidUpon(skin: Skin, plate: Plate): Piece {
  const lines = new Map(plate.edges.map(({ name, line }) => [name, line]));
  const { points, triangles } = panelNet(plate, net, (edge) =>
    Math.max(2, Math.round(lengthOf(lines.get(edge) ?? []) / net)),
  );
  const { height } = viewOf(skin, survey);
  const roll = lines.get(plate.rises.along) ?? [];
  const below = points.map((point) => heightUnder(height, point));
  const even = smooth(below, triangles, 30);
  const heights = points.map((point, i) => {
    const away = roll.reduce(
      (least, to, k) => (k === 0 ? least : Math.min(least, toSegment(roll[k - 1], to, point).away)),
      Number.POSITIVE_INFINITY,
    );
    // A rolled edge is round: it falls again towards the fold itself.
    const round = plate.rises.roll * Math.exp(-((away / 2.2) ** 2)) * Math.min(1, 0.35 + away / 0.8);
    return Math.max(even[i], below[i] - 0.1) + plate.rises.above + round;
  });
  return {
    points,
    heights: smooth(heights, triangles, 3),
    triangles,
    turn: (plate.turn * Math.PI) / 180,
    isInside: plate.isInside ?? false,
  };
}

/** The highest that lies about a place: stiff cloth spans what is below it. */
function heightUnder(height: Float32Array, [x, y]: Point): number {
  let most = 0;
  for (let dy = -1; dy <= 1; dy += 0.5) {
    for (let dx = -1; dx <= 1; dx += 0.5) {
      const i = Math.round((x + dx * 0.8) * survey.scale + survey.origin[0]);
      const j = Math.round((y + dy * 0.8) * survey.scale + survey.origin[1]);
      if (i < 0 || j < 0 || i >= survey.width || j >= survey.height) continue;
      most = Math.max(most, height[j * survey.width + i]);
    }
  }
  return most;
}

function smooth(values: readonly number[], triangles: readonly number[][], rounds: number): number[] {
  const beside = values.map(() => new Set<number>());
  for (const triangle of triangles)
    for (const a of triangle) for (const b of triangle) if (a !== b) beside[a].add(b);
  let now = [...values];
  for (let round = 0; round < rounds; round++) {
    now = now.map((value, i) => {
      if (beside[i].size === 0) return value;
      return (
        0.5 * value + (0.5 * [...beside[i]].reduce((sum, other) => sum + now[other], 0)) / beside[i].size
      );
    });
  }
  return now;
}

function joined(skin: Skin, { points, heights, triangles, turn, isInside }: Piece, panel: number): Skin {
  const places = points.flatMap(([x, y], i) => [x, y, heights[i]]);
  const cloth = points.flatMap(([x, y]) => [
    x * Math.cos(turn) - y * Math.sin(turn),
    x * Math.sin(turn) + y * Math.cos(turn),
    1,
  ]);
  const up = triangles.map(([a, b, c]) => {
    const area =
      (points[b][0] - points[a][0]) * (points[c][1] - points[a][1]) -
      (points[b][1] - points[a][1]) * (points[c][0] - points[a][0]);
    return area > 0 !== isInside ? [a, b, c] : [a, c, b];
  });
  const [placeBase, cornerBase] = [skin.places.length / 3, skin.cloth.length / 3];
  const merged: Skin = {
    places: Float64Array.from([...skin.places, ...places]),
    cloth: Float64Array.from([...skin.cloth, ...cloth]),
    faces: Uint32Array.from([...skin.faces, ...up.flat().map((corner) => corner + placeBase)]),
    corners: Uint32Array.from([...skin.corners, ...up.flat().map((corner) => corner + cornerBase)]),
    panel: Uint8Array.from([...skin.panel, ...up.map(() => panel)]),
  };
  return merged;
}
