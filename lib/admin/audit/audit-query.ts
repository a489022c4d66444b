import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '#db/client.ts';
import { auditText } from '#db/schema/index.ts';
import { shopTimeZone } from '../../shop-time.ts';
import { pageSize } from '../page.ts';

const text = z.string().trim().min(1).max(200).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** Unreadable parts of an address count as absent. */
export const auditListSchema = z.object({
  /** Part of anything that an entry says. */
  q: text,
  /** A whole mail. */
  actor: text,
  /** `order`, `product`, `variant` … */
  thing: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .optional()
    .catch(undefined),
  /** Days in the shop's time zone, both included. */
  from: day,
  to: day,
  /** The entry to go on before. */
  before: z.uuid().optional().catch(undefined),
});

export type AuditQuery = Partial<z.output<typeof auditListSchema>>;

export interface AuditEntry {
  id: string;
  at: string;
  actor: string;
  action: string;
  thing: string;
  thingId: string;
  label: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  requestId: string | null;
}

/** Newest first: ids grow with time, so that they serve as the keyset. One row more than a page holds. */
export async function readAudit(
  db: Database,
  query: AuditQuery,
  limit = pageSize + 1,
): Promise<AuditEntry[]> {
  const rows = await db.execute<AuditEntry & Record<string, unknown>>(sql`
    SELECT id, created_at AS at, actor_email AS actor, action, entity_type AS thing, entity_id AS "thingId",
      entity_label AS label, before, after, request_id AS "requestId"
    FROM audit_entries WHERE ${whereEntries(query)}
    ORDER BY id DESC LIMIT ${limit}`);
  return [...rows];
}

const startOf = (day: string) => sql`${day}::timestamp AT TIME ZONE ${shopTimeZone}`;

const whereEntries = ({ q, actor, thing, from, to, before }: AuditQuery): SQL =>
  sql.join(
    [
      q ? sql`(${auditText}) ILIKE ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}` : sql`true`,
      actor ? sql`actor_email = ${actor.toLowerCase()}` : sql`true`,
      thing ? sql`entity_type = ${thing}` : sql`true`,
      from ? sql`created_at >= ${startOf(from)}` : sql`true`,
      to ? sql`created_at < ${startOf(to)} + interval '1 day'` : sql`true`,
      before ? sql`id < ${before}` : sql`true`,
    ],
    sql` AND `,
  );
