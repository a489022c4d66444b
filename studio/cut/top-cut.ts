import type { Point } from './curve.ts';

/** A garment for the upper body in size M, laid flat; half widths and depths in centimetres. */
export interface TopCut {
  chest: number;
  hem: number;
  length: number;
  shoulder: number;
  /** How far the shoulder point lies below the neck point. */
  drop: number;
  /** How far the armpit lies below the neck point. */
  armhole: number;
  neck: number;
  neckDepth: number;
  /** A neckline that comes to a point. */
  isVee?: boolean;
  /** By how much the hem is cut up at the sides, as a shirt's tail is. */
  tail?: number;
  sleeve?: Sleeve;
  trim: Trim;
}

interface Sleeve {
  /** From the shoulder point along the fold. */
  length: number;
  /** Degrees from straight down at which it is cut, and at which it is laid. */
  angle: number;
  pose?: number;
  /** Width of the opening, laid flat. */
  opening: number;
}

/** How edges end and what is sewn on. */
export interface Trim {
  neck:
    | { kind: 'rib'; deep: number }
    | { kind: 'shirt' | 'polo'; tip: Point }
    | { kind: 'band' | 'roll' | 'hood'; high: number };
  /** Depth of the rib, or of the seam allowance that is turned in. */
  hem: { kind: 'rib' | 'hem'; deep: number };
  cuff: { kind: 'rib' | 'hem' | 'cuff'; deep: number };
  /** Width of one rib, cm. */
  gauge: number;
  /** Down to where the front closes, and with how many buttons; none where it zips. */
  placket?: { to: number; buttons: number };
  /** Distance of the seams between which down is held, cm. */
  quilt?: number;
  pockets?: readonly {
    x: number;
    y: number;
    width: number;
    height: number;
    hasFlap?: boolean;
    isKangaroo?: boolean;
  }[];
  yoke?: number;
  hasPleat?: boolean;
}
