import { heavyCloths } from './cloths-heavy.ts';
import { knitCloths } from './cloths-knit.ts';
import { lightCloths } from './cloths-light.ts';

export const cloths = { ...lightCloths, ...heavyCloths, ...knitCloths };

export type ClothId = keyof typeof cloths;
