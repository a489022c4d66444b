/** Trousers in size M, laid flat, waist on the shoulder line; half widths and lengths in centimetres. */
export interface LegCut {
  waist: number;
  hip: number;
  rise: number;
  length: number;
  /** Full width of one leg at the knee and at its opening. */
  knee: number;
  hem: number;
  /** How far the middle of the opening stands from the centre. */
  stance: number;
  trim: {
    kind: 'jeans' | 'chinos' | 'sweat';
    band: number;
    /** Depth of a rib at the ankle. */
    rib?: number;
    hasPleats?: boolean;
  };
}
