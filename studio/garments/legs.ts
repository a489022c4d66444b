import type { LegCut } from '../cut/leg-cut.ts';
import { legPattern } from '../cut/leg-pattern.ts';
import { legFeatures } from '../finish/leg-features.ts';
import { falls, type Garment } from './garment.ts';

/** Trousers, from their cut. */
export function legs(silhouette: string, fall: keyof typeof falls, cut: LegCut): Garment {
  const { drape, memory } = falls[fall];
  return {
    silhouette,
    cut: { kind: 'legs', legs: cut },
    drape,
    hand: { drop: 1.2, slack: 0.01, memory },
    pattern: (side) => legPattern(cut, side),
    features: (pattern, side) => legFeatures(cut, pattern, side),
  };
}
