import type { TopCut } from '../cut/top-cut.ts';
import { topPattern } from '../cut/top-pattern.ts';
import { topFeatures } from '../finish/top-features.ts';
import { falls, type Garment } from './garment.ts';

/** A garment for the upper body, from its cut. */
export function top(silhouette: string, fall: keyof typeof falls, cut: TopCut): Garment {
  const { drape, memory } = falls[fall];
  return {
    silhouette,
    cut: { kind: 'top', top: cut },
    drape,
    hand: { drop: 1.2, slack: 0.01, memory },
    pattern: (side) => topPattern(cut, side),
    features: (pattern, side) => topFeatures(cut, pattern, side),
  };
}
