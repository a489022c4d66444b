import { dresses } from './cuts/dresses.ts';
import { knits } from './cuts/knits.ts';
import { outerwear } from './cuts/outerwear.ts';
import { shirts } from './cuts/shirts.ts';
import { smallThings } from './cuts/small-things.ts';
import { sweats } from './cuts/sweats.ts';
import { tees } from './cuts/tees.ts';
import { trousers } from './cuts/trousers.ts';
import type { Cut } from './types.ts';

/** In catalog order: a product's number is its place in this list. */
export const cuts: readonly Cut[] = [
  ...tees,
  ...sweats,
  ...shirts,
  ...knits,
  ...outerwear,
  ...trousers,
  ...dresses,
  ...smallThings,
];
