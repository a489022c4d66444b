import type { Garment } from './garment.ts';
import { bandShirt, choreJacket, overshirt, polo, shirt, shirtDress } from './shirts.ts';
import { pleatedSkirt, skirt, slipDress } from './skirts.ts';
import {
  cardigan,
  crewKnit,
  hoodie,
  knitVest,
  paddedJacket,
  paddedVest,
  sweatshirt,
  turtleneck,
} from './sweats.ts';
import { boxyTee, longSleeve, pocketTee, tank, tee } from './tee.ts';
import { chinos, jeans, shorts, sweatpants, wideJeans, wideTrousers } from './trousers.ts';

/** Every garment that is sewn; the others are still drawn. */
export const garments: readonly Garment[] = [
  tee,
  boxyTee,
  pocketTee,
  longSleeve,
  tank,
  polo,
  shirt,
  bandShirt,
  overshirt,
  choreJacket,
  sweatshirt,
  crewKnit,
  knitVest,
  hoodie,
  turtleneck,
  cardigan,
  paddedJacket,
  paddedVest,
  shirtDress,
  skirt,
  pleatedSkirt,
  slipDress,
  jeans,
  wideJeans,
  chinos,
  wideTrousers,
  shorts,
  sweatpants,
];
