import { step } from '../cloth/noise.ts';
import type { Pattern } from '../cut/pattern.ts';
import type { Side } from '../cut/side.ts';
import type { SkirtCut } from '../cut/skirt-cut.ts';
import { banded, type Feature, hemmed, seamed } from './feature.ts';
import { button, label } from './patch.ts';

/** What is sewn on a skirt that is seen from `side`. */
export function skirtFeatures(cut: SkirtCut, pattern: Pattern, side: Side) {
  return (index: number, isInside: boolean): Feature[] => {
    const panel = pattern.panels[index];
    const line = (name: string) => panel.edges.find((edge) => edge.name === name)?.line ?? [];
    const { band, pleats } = cut.trim;
    const ends = [hemmed(line('hem'), 2.6, pleats ? [] : [2.4])];
    if (isInside) return [...ends, label(0, band + 1.4, 5, 2.6)];
    const middle = pleats
      ? [pleated(cut, pleats)]
      : [
          seamed([
            [0, band],
            [0, cut.length],
          ]),
        ];
    const closing = side === 'back' ? [button(0, band / 2 - 0.6, 0.6)] : [];
    return [...ends, ...middle, banded(line('waist'), band), ...closing];
  };
}

/** Folds pressed to one side: each begins with a step and falls slowly to the next; they open towards the hem. */
function pleated(
  { hip, hem, rise, length, trim }: SkirtCut,
  { count, sewnTo }: { count: number; sewnTo: number },
): Feature {
  return (u, v, mark) => {
    const wide = hip + ((hem - hip) * (v - rise)) / (length - rise);
    const place = ((u + wide) / (2 * wide)) * count;
    const at = place - Math.floor(place);
    const opens = 0.35 + 0.65 * step(sewnTo, length, v);
    mark.height += 0.55 * opens * (1 - at) * step(0, 0.05, at) * step(trim.band, trim.band + 2, v);
  };
}
