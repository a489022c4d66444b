/** A skirt in size M, laid flat, waist on the shoulder line; half widths and lengths in centimetres. */
export interface SkirtCut {
  waist: number;
  hip: number;
  /** How far the hip lies below the waist. */
  rise: number;
  hem: number;
  length: number;
  trim: {
    band: number;
    /** How many knife pleats are seen across, and down to where they are sewn. */
    pleats?: { count: number; sewnTo: number };
  };
}
