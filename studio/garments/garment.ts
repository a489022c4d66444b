import type { LegCut } from '../cut/leg-cut.ts';
import type { Pattern } from '../cut/pattern.ts';
import type { Side } from '../cut/side.ts';
import type { SkirtCut } from '../cut/skirt-cut.ts';
import type { TopCut } from '../cut/top-cut.ts';
import type { Drape } from '../drape/drape.ts';
import type { Hand } from '../drape/lay-out.ts';
import type { Feature } from '../finish/feature.ts';

/** A garment to be made: its cut, how its cloth falls, how it is laid, and what is sewn onto it. */
export interface Garment {
  silhouette: string;
  /** In size M; `cut/grading.ts` makes the others. */
  cut: { kind: 'top'; top: TopCut } | { kind: 'legs'; legs: LegCut } | { kind: 'skirt'; skirt: SkirtCut };
  drape: Drape;
  hand: Omit<Hand, 'name'>;
  pattern(side: Side): Pattern;
  features(pattern: Pattern, side: Side): (panel: number, isInside: boolean) => readonly Feature[];
}

/** How cloths fall: thin ones bend under a hair, thick ones stand. */
export const falls = {
  jersey: {
    drape: { bending: 1.4, thickness: 0.28, liveliness: 0.02 },
    memory: { count: 10, high: 0.9, wide: 2 },
  },
  fleece: {
    drape: { bending: 2.6, thickness: 0.55, liveliness: 0.02 },
    memory: { count: 6, high: 1.1, wide: 3.2 },
  },
  shirting: {
    drape: { bending: 1.9, thickness: 0.24, liveliness: 0.02 },
    memory: { count: 12, high: 0.8, wide: 1.6 },
  },
  heavy: {
    drape: { bending: 3.2, thickness: 0.4, liveliness: 0.02 },
    memory: { count: 8, high: 1.1, wide: 2.4 },
  },
} as const;
