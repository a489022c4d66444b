/** What must be there for a variant; repeated ones count together. */
export interface StockRequest {
  variantId: string;
  quantity: number;
}

export interface StockLevel {
  variantId: string;
  locationId: string;
  available: number;
  /** Stock is taken from the lowest first. */
  priority: number;
}

/** A line of `out_of_stock`. */
export interface Shortage {
  variantId: string;
  requested: number;
  available: number;
}

export interface StockMove {
  variantId: string;
  locationId: string;
  quantity: number;
}

/** Over all locations. */
export interface StockChange {
  variantId: string;
  before: number;
  after: number;
}

const fewLeft = 10;

/** What people are told is left: the number when it is small, else null. */
export const shownQuantity = (available: number): number | null => (available <= fewLeft ? available : null);

export type Allocation =
  | { ok: true; moves: StockMove[]; changes: StockChange[] }
  | { ok: false; shortages: Shortage[] };

/** Where each unit comes from: one location where one has enough, else from the first on until there are enough. */
export function allocateStock(requests: readonly StockRequest[], levels: readonly StockLevel[]): Allocation {
  const wanted = new Map<string, number>();
  for (const { variantId, quantity } of requests) {
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  }
  const shortages: Shortage[] = [];
  const moves: StockMove[] = [];
  const changes: StockChange[] = [];
  for (const [variantId, requested] of wanted) {
    const own = levels.filter((level) => level.variantId === variantId);
    const available = own.reduce((sum, level) => sum + level.available, 0);
    if (available < requested) shortages.push({ variantId, requested, available });
    moves.push(...takeFrom(own, requested));
    changes.push({ variantId, before: available, after: available - requested });
  }
  return shortages.length > 0 ? { ok: false, shortages } : { ok: true, moves, changes };
}

function takeFrom(levels: readonly StockLevel[], quantity: number): StockMove[] {
  const inTurn = levels.toSorted((a, b) => a.priority - b.priority || (a.locationId < b.locationId ? -1 : 1));
  const whole = inTurn.find((level) => level.available >= quantity);
  const moves: StockMove[] = [];
  let left = quantity;
  for (const { variantId, locationId, available } of whole ? [whole] : inTurn) {
    const taken = Math.min(available, left);
    left -= taken;
    if (taken > 0) moves.push({ variantId, locationId, quantity: taken });
  }
  return moves;
}
