/** What one piece takes of a unit that stock is counted in. */
export interface StockPart {
  variantId: string;
  quantity: number;
}

/** What must be there for a variant; repeated ones, and what bundles share, count together. */
export interface StockRequest {
  variantId: string;
  quantity: number;
  /** Of a bundle; a plain variant is its own only part. */
  components?: readonly StockPart[];
  /** There is none, whatever is in stock. */
  isWithdrawn?: boolean;
}

export interface StockLevel {
  variantId: string;
  locationId: string;
  available: number;
  /** Kept for carts, beside what is available. */
  reserved: number;
  /** Of `available`: what this transaction has put back already. */
  freed?: number;
  /** Stock is taken from the lowest first. */
  priority: number;
  /** Bundles change with it. */
  isComponent: boolean;
}

/** A line of `out_of_stock`: with no more than `available` of each, all of them can be had. */
export interface Shortage {
  variantId: string;
  requested: number;
  available: number;
  isWithdrawn: boolean;
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
  isComponent: boolean;
}

const fewLeft = 10;

/** What people are told is left: the number when it is small, else null. */
export const shownQuantity = (available: number): number | null => (available <= fewLeft ? available : null);

export type Allocation = { ok: true; moves: StockMove[] } | { ok: false; shortages: Shortage[] };

/** Where each unit comes from: one location where one has enough, else from the first on until there are enough. */
export function allocateStock(requests: readonly StockRequest[], levels: readonly StockLevel[]): Allocation {
  const available = new Map<string, number>();
  for (const level of levels) add(available, level.variantId, level.available);
  const shortages = listShortages(requests, available);
  if (shortages.length > 0) return { ok: false, shortages };
  const moves = [...countUnits(requests)].flatMap(([variantId, quantity]) =>
    takeFrom(
      levels.filter((level) => level.variantId === variantId),
      quantity,
    ),
  );
  return { ok: true, moves };
}

/** The levels once these were taken. */
export const withTaken = (levels: readonly StockLevel[], moves: readonly StockMove[]): StockLevel[] =>
  levels.map((level) => {
    const own = moves.filter(
      ({ variantId, locationId }) => variantId === level.variantId && locationId === level.locationId,
    );
    const taken = own.reduce((sum, { quantity }) => sum + quantity, 0);
    return { ...level, available: level.available - taken };
  });

/** What changes for people when this is taken from these levels; units that stay as they were are left out. */
export function listChanges(levels: readonly StockLevel[], taken: readonly StockMove[]): StockChange[] {
  const changes = new Map<string, StockChange>();
  for (const { variantId, available, freed = 0, isComponent } of levels) {
    const change = changes.get(variantId) ?? { variantId, before: 0, after: 0, isComponent };
    const before = change.before + available - freed;
    changes.set(variantId, { ...change, before, after: change.after + available });
  }
  for (const { variantId, quantity } of taken) {
    const change = changes.get(variantId);
    if (change) change.after -= quantity;
  }
  return [...changes.values()].filter(({ before, after }) => before !== after);
}

/** What must be there of each unit, bundles and plain lines together. */
export function countUnits(requests: readonly StockRequest[]): Map<string, number> {
  const units = new Map<string, number>();
  for (const request of requests) {
    for (const part of partsOf(request)) add(units, part.variantId, part.quantity * request.quantity);
  }
  return units;
}

/** The variants that cannot be had as asked for: each gets what those before it leave. */
export function listShortages(
  requests: readonly StockRequest[],
  available: ReadonlyMap<string, number>,
): Shortage[] {
  const left = new Map(available);
  return together(requests).flatMap((request) => {
    const { variantId, quantity, isWithdrawn = false } = request;
    const had = isWithdrawn ? 0 : Math.min(quantity, mostOf(request, left));
    for (const part of partsOf(request)) add(left, part.variantId, -had * part.quantity);
    return had < quantity ? [{ variantId, requested: quantity, available: had, isWithdrawn }] : [];
  });
}

/** How many of one request the units make up. */
export const mostOf = (request: StockRequest, available: ReadonlyMap<string, number>): number =>
  Math.min(
    ...partsOf(request).map(({ variantId, quantity }) =>
      Math.floor((available.get(variantId) ?? 0) / quantity),
    ),
  );

function together(requests: readonly StockRequest[]): StockRequest[] {
  const byVariant = new Map<string, StockRequest>();
  for (const request of requests) {
    const quantity = (byVariant.get(request.variantId)?.quantity ?? 0) + request.quantity;
    byVariant.set(request.variantId, { ...request, quantity });
  }
  return [...byVariant.values()];
}

export const partsOf = ({ variantId, components = [] }: StockRequest): readonly StockPart[] =>
  components.length > 0 ? components : [{ variantId, quantity: 1 }];

const add = (counts: Map<string, number>, key: string, amount: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + amount);
};

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
