import type { Pattern } from '../cut/pattern.ts';
import type { Sewn } from '../sew/sewn.ts';
import { type Memory, memoryOf } from './creases.ts';

/** A garment as a person lays it out, just before it settles. */
export interface Laid {
  places: Float64Array;
  layer: Uint8Array;
  /** For each corner, 0 where the cloth turns from one layer to the next, 1 where it lies freely. */
  free: Float64Array;
  /** For each corner, how high the cloth would stand by itself, cm. */
  memory: Float64Array;
}

export interface Hand {
  /** A name: the same one lays the same way. */
  name: string;
  /** Height from which each layer is let down, cm. */
  drop: number;
  /** How far cloth is pushed together while it is laid: 0.01 is one part in a hundred. */
  slack: number;
  memory: Memory;
}

/** Lays each corner where its panel says, a little pushed together, with the folds that the cloth remembers. */
export function laidOut(pattern: Pattern, { cloth, panel }: Sewn, hand: Hand): Laid {
  const count = panel.length;
  const laid: Laid = {
    places: new Float64Array(3 * count),
    layer: new Uint8Array(count),
    free: new Float64Array(count),
    memory: new Float64Array(count),
  };
  const memories = pattern.panels.map((one) => memoryOf(one, hand.memory, hand.name));
  for (let i = 0; i < count; i++) {
    const one = pattern.panels[panel[i]];
    const [u, v] = [cloth[2 * i], cloth[2 * i + 1]];
    const { x, y, layer, free } = one.lay([u, v]);
    laid.memory[i] = memories[panel[i]](u, v) * free;
    laid.places[3 * i] = x * (1 - hand.slack);
    laid.places[3 * i + 1] = y;
    laid.places[3 * i + 2] = 0.2 + free * layer * hand.drop + laid.memory[i];
    laid.layer[i] = layer;
    laid.free[i] = free;
  }
  return laid;
}
