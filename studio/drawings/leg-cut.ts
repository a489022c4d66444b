/** Trousers laid flat, waist on the shoulder line; half widths and lengths in centimetres. */
export interface LegCut {
  waist: number;
  hip: number;
  rise: number;
  length: number;
  knee: number;
  hem: number;
  /** How far the middle of the hem stands from the centre. */
  stance: number;
  kind: 'jeans' | 'chinos' | 'pleated' | 'sweat' | 'shorts';
  band: number;
}

const jeans: LegCut = {
  waist: 20,
  hip: 24,
  rise: 27,
  length: 105,
  knee: 21.5,
  hem: 20,
  stance: 14,
  kind: 'jeans',
  band: 4,
};

export const legCuts: Record<string, LegCut> = {
  jeans,
  'wide-jeans': { ...jeans, waist: 18.5, hip: 24.5, rise: 30, length: 106, knee: 27, hem: 28.5, stance: 17 },
  chinos: { ...jeans, length: 103, hem: 18.5, kind: 'chinos', stance: 13 },
  'wide-trousers': {
    ...jeans,
    waist: 18.5,
    hip: 25,
    rise: 30.5,
    length: 107,
    knee: 27.5,
    hem: 28,
    stance: 17,
    kind: 'pleated',
    band: 4.5,
  },
  shorts: {
    ...jeans,
    waist: 20,
    hip: 25.5,
    rise: 28,
    length: 48,
    knee: 27,
    hem: 29,
    stance: 15.6,
    kind: 'shorts',
  },
  sweatpants: {
    ...jeans,
    waist: 19,
    hip: 25.5,
    rise: 29,
    length: 101,
    knee: 22.5,
    hem: 14.5,
    stance: 12.5,
    kind: 'sweat',
    band: 5,
  },
};
