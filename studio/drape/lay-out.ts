import { chance } from '#db/seed/catalog/chance.ts';
import type { Pattern } from '../cut/pattern.ts';
import type { Sewn } from '../sew/sewn.ts';
import { type Memory, memoryOf } from './creases.ts';

/** A garment as a person lays it out, just before it settles. */
export interface Laid {
  places: Float64Array;
  layer: Uint8Array;
  /** For each corner, 0 where the cloth turns from one layer to the next, 1 where it lies freely. */
  free: Float64Array;
  ease: (readonly [across: number, along: number])[];
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
  /** How uneven the cloth has become in wear and wash, as a share of its length. */
  crumple: number;
  memory: Memory;
}

/** Lays each corner where its panel says, a little pushed together and not quite even. */
export function laidOut(pattern: Pattern, { cloth, panel }: Sewn, hand: Hand): Laid {
  const count = panel.length;
  const laid: Laid = {
    places: new Float64Array(3 * count),
    layer: new Uint8Array(count),
    free: new Float64Array(count),
    ease: [],
    memory: new Float64Array(count),
  };
  const memories = pattern.panels.map((one) => memoryOf(one, hand.memory, hand.name));
  for (let i = 0; i < count; i++) {
    const one = pattern.panels[panel[i]];
    const [u, v] = [cloth[2 * i], cloth[2 * i + 1]];
    const { x, y, layer, free } = one.lay([u, v]);
    const [across, along] = one.ease?.([u, v]) ?? [1, 1];
    const wear = (kind: string) => hand.crumple * swell(`${hand.name} ${one.name} ${kind}`, u, v);
    laid.ease.push([across * (1 + wear('across')), along * (1 + wear('along'))]);
    laid.memory[i] = memories[panel[i]](u, v) * free;
    laid.places[3 * i] = x * (1 - hand.slack);
    laid.places[3 * i + 1] = y;
    laid.places[3 * i + 2] = 0.2 + free * layer * hand.drop + laid.memory[i];
    laid.layer[i] = layer;
    laid.free[i] = free;
  }
  return laid;
}

/** Between −1 and 1: slow waves that cross each other, different for each name. */
function swell(name: string, x: number, y: number): number {
  let sum = 0;
  for (let i = 0; i < 6; i++) {
    const angle = chance(name, i, 'angle') * 2 * Math.PI;
    const long = 7 + 16 * chance(name, i, 'long');
    const phase = chance(name, i, 'phase') * 2 * Math.PI;
    sum += Math.sin(((x * Math.cos(angle) + y * Math.sin(angle)) * 2 * Math.PI) / long + phase);
  }
  return sum / 6;
}
