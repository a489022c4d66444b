import type { Transaction } from '#db/client.ts';
import { auditEntries } from '#db/schema/index.ts';

/** Who of the staff does something, in which request. */
export interface Actor {
  id: string;
  email: string;
  requestId: string | null;
}

export interface AuditedChange {
  /** `order.fulfilled`, `stock.adjusted` … */
  action: string;
  /** `label` is what people call it: an order's number, a title. */
  entity: { type: string; id: string; label: string };
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Without an id it is the clock: a campaign that starts at its time. */
type Acting = Omit<Actor, 'id'> & { id: string | null };

/** Written in the transaction of the change: neither is there without the other. */
export const recordAudit = (tx: Transaction, actor: Acting, change: AuditedChange): Promise<void> =>
  recordAudits(tx, actor, [change]);

export async function recordAudits(
  tx: Transaction,
  actor: Acting,
  changes: readonly AuditedChange[],
): Promise<void> {
  await tx.insert(auditEntries).values(
    changes.map(({ action, entity, before, after }) => ({
      actorId: actor.id,
      actorEmail: actor.email,
      action,
      entityType: entity.type,
      entityId: entity.id,
      entityLabel: entity.label,
      before,
      after,
      requestId: actor.requestId,
    })),
  );
}

/** Of two states of a thing the fields that differ. */
export function differing(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const names = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
  const pick = (fields: Record<string, unknown>) =>
    Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}
