import type { LegCut } from '../cut/leg-cut.ts';
import { legs } from './legs.ts';

const jeansCut: LegCut = {
  waist: 20.5,
  hip: 24,
  rise: 28,
  length: 105,
  knee: 22,
  hem: 20,
  stance: 14,
  trim: { kind: 'jeans', band: 4 },
};

export const jeans = legs('jeans', 'heavy', jeansCut);
export const wideJeans = legs('wide-jeans', 'heavy', {
  ...jeansCut,
  waist: 19,
  rise: 30,
  length: 106,
  knee: 27,
  hem: 28,
  stance: 17,
});
export const chinos = legs('chinos', 'heavy', {
  ...jeansCut,
  length: 103,
  hem: 18.5,
  stance: 13.2,
  trim: { kind: 'chinos', band: 3.8 },
});
export const wideTrousers = legs('wide-trousers', 'shirting', {
  ...jeansCut,
  waist: 19,
  rise: 30,
  length: 107,
  knee: 27.5,
  hem: 28,
  stance: 17,
  trim: { kind: 'chinos', band: 4.5, hasPleats: true },
});
export const shorts = legs('shorts', 'heavy', {
  ...jeansCut,
  hip: 24.8,
  length: 48,
  knee: 27.6,
  hem: 28.5,
  stance: 15,
  trim: { kind: 'chinos', band: 4 },
});
export const sweatpants = legs('sweatpants', 'fleece', {
  ...jeansCut,
  waist: 19.5,
  hip: 24.5,
  rise: 29,
  length: 101,
  knee: 23,
  hem: 14,
  stance: 12.5,
  trim: { kind: 'sweat', band: 5, rib: 6 },
});
