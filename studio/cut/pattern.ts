import { lengthOf, type Point } from './curve.ts';

/** A stretch of a panel's outline; panels are sewn together by the names of their edges. */
export interface Edge {
  name: string;
  line: readonly Point[];
}

/** Where a point of a panel lies before it is draped, and over how many other layers of cloth. */
export interface Lay {
  x: number;
  y: number;
  layer: number;
  /** 0 where the cloth turns from one layer to the next, 1 from a thumb's width away. */
  free: number;
}

/** Where folds run to: a panel's own, from pattern points outward. */
export interface Pull {
  from: Point;
  /** Degrees from the grain, clockwise. */
  turn: number;
  spread: number;
  long: number;
  count: number;
}

/** One piece of cloth: a closed outline in centimetres along its own grain. */
export interface Panel {
  name: string;
  /** In the order in which they follow each other. */
  edges: readonly Edge[];
  lay(point: Point): Lay;
  /** Where folds run from when the garment is laid down. */
  pulls?: readonly Pull[];
}

type EdgeOf = readonly [panel: string, edge: string];

export interface Seam {
  edges: readonly [EdgeOf, EdgeOf];
  /** The second edge runs against the first. */
  isOpposed?: boolean;
}

export interface Pattern {
  panels: readonly Panel[];
  seams: readonly Seam[];
  /** What is laid upon the garment once it has settled, the lowest first. */
  plates?: readonly Plate[];
}

/** A stiff piece that keeps its shape: it is not draped, it lies upon what has been. */
export interface Plate {
  name: string;
  edges: readonly Edge[];
  /** How far it lies above the cloth, and how much higher along the edge where it is rolled, cm. */
  rises: { above: number; roll: number; along: string };
  /** Degrees by which its grain is turned. */
  turn: number;
  /** Its wrong side is seen. */
  isInside?: boolean;
}

export const outlineOf = (panel: Pick<Panel, 'edges'>): Point[] =>
  panel.edges.flatMap(({ line }) => line.slice(0, -1));

export function edgeOf(pattern: Pattern, [panel, edge]: EdgeOf): Edge {
  const found = pattern.panels.find(({ name }) => name === panel)?.edges.find(({ name }) => name === edge);
  if (!found) throw new RangeError(`no edge ${edge} on ${panel}`);
  return found;
}

/** Pairs of edges that are sewn together although one is longer by more than `share` of the other. */
export function unequalSeams(pattern: Pattern, share = 0.02): string[] {
  return pattern.seams.flatMap(({ edges: [a, b] }) => {
    const [long, short] = [a, b].map((edge) => lengthOf(edgeOf(pattern, edge).line)).sort((x, y) => y - x);
    return long > short * (1 + share) ? [`${a.join('.')} and ${b.join('.')}`] : [];
  });
}
