/** Pieces by variant id. */
export type Lines = Readonly<Record<string, number>>;

export interface Change {
  kind: 'add' | 'set' | 'remove';
  variantId: string;
  quantity: number;
}

/** One thing a shopper did to her cart, in the order in which she did them, one after the other. */
export interface CartEvent {
  phase: string;
  /** Null for a read. */
  change: Change | null;
  /** The cart as it was answered; `refused`: nothing changed; `unknown`: no answer came, however often it was sent. */
  answered: Lines | 'refused' | 'unknown';
}

export interface Finding {
  phase: string;
  /** Pieces that were acknowledged and are not there. */
  missing: number;
  /** Pieces that nobody asked for, or that were asked for once and came twice. */
  extra: number;
}

/**
 * Holds each answer against what was acknowledged before. What was never answered may have happened or not; whatever
 * is found is taken for what is, so that one loss is found once.
 */
export function checkCart(events: readonly CartEvent[]): Finding[] {
  const findings: Finding[] = [];
  let possible: Lines[] = [{}];
  for (const { phase, change, answered } of events) {
    if (answered === 'refused') continue;
    const after = change ? possible.map((lines) => applyChange(lines, change)) : possible;
    if (answered === 'unknown') {
      possible = [...possible, ...after];
      continue;
    }
    if (!after.some((lines) => areSame(lines, answered))) {
      findings.push({ phase, ...compare(after[0] ?? {}, answered) });
    }
    possible = [answered];
  }
  return findings;
}

export function applyChange(lines: Lines, { kind, variantId, quantity }: Change): Lines {
  const { [variantId]: held = 0, ...others } = lines;
  if (kind === 'remove') return others;
  if (kind === 'set') return held > 0 ? { ...lines, [variantId]: quantity } : lines;
  return { ...lines, [variantId]: held + quantity };
}

export const areSame = (a: Lines, b: Lines): boolean => {
  const { missing, extra } = compare(a, b);
  return missing + extra === 0;
};

function compare(expected: Lines, found: Lines): Pick<Finding, 'missing' | 'extra'> {
  const over = (a: Lines, b: Lines) =>
    Object.entries(a).reduce((sum, [id, quantity]) => sum + Math.max(quantity - (b[id] ?? 0), 0), 0);
  return { missing: over(expected, found), extra: over(found, expected) };
}
