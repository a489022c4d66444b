import type { AuditEntry } from './audit-query.ts';

export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

/** What an entry says field by field; nothing is empty, and what has parts is written as JSON. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): FieldChange[] {
  const fields = Object.keys({ ...before, ...after });
  return fields.map((field) => ({ field, before: textOf(before?.[field]), after: textOf(after?.[field]) }));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
