export interface Sleeve {
  /** From the shoulder point along the outside of the arm, cm. */
  length: number;
  /** Degrees from straight down. */
  angle: number;
  /** Opening at the wrist or hem, cm. */
  opening: number;
  end: 'hem' | 'rib' | 'cuff' | 'plain';
  raglan?: boolean;
}

export type Collar =
  | 'crew'
  | 'scoop'
  | 'v'
  | 'roll'
  | 'shirt'
  | 'band'
  | 'camp'
  | 'polo'
  | 'lapel'
  | 'hood'
  | 'stand';
export type Front = 'closed' | 'placket' | 'half' | 'zip' | 'fly' | 'cardigan' | 'jacket';

export interface Pocket {
  kind: 'patch' | 'flap' | 'welt' | 'kangaroo' | 'slant';
  /** Centre of the mouth and size, cm; worn left is the viewer's right. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A garment for the upper body, laid flat; half widths and depths in centimetres. */
export interface TopCut {
  chest: number;
  hem: number;
  length: number;
  shoulder: number;
  drop: number;
  armhole: number;
  neck: number;
  neckDepth: number;
  collar: Collar;
  front: Front;
  buttons?: number;
  hemKind: 'hem' | 'rib' | 'tail' | 'plain';
  rib?: number;
  sleeve?: Sleeve;
  pockets?: readonly Pocket[];
  yoke?: boolean;
  pleat?: boolean;
  vent?: number;
  quilt?: number;
  /** 0 falls in many soft folds, 1 stands in few. */
  stiff: number;
}
