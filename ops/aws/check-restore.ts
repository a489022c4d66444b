// What the restore drill asks of a restored database: `node ops/aws/run.ts ops/aws/check-restore.ts`, told its address.
import { readFileSync } from 'node:fs';
import postgres from 'postgres';

interface Finding {
  check: string;
  isGood: boolean;
  detail: string;
}

/** Each counts what must not be there. */
const mustBeNone = {
  'orders without a line': `
    SELECT count(*)::int FROM orders o WHERE NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id)`,
  'paid orders without a payment that succeeded': `
    SELECT count(*)::int FROM orders o WHERE o.payment_state = 'paid'
      AND NOT EXISTS (SELECT 1 FROM payments p WHERE p.order_id = o.id AND p.status = 'succeeded')`,
  'succeeded payments of another amount than their order': `
    SELECT count(*)::int FROM payments p JOIN orders o ON o.id = p.order_id
      WHERE p.status = 'succeeded' AND p.amount <> o.total`,
  'indexes that are not valid': 'SELECT count(*)::int FROM pg_index WHERE NOT indisvalid',
};

const journal = new URL('../../db/migrations/meta/_journal.json', import.meta.url);

/** The image is the release that is live, and so is what was restored. */
async function checkSchema(sql: postgres.Sql): Promise<Finding> {
  const expected = (JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }).entries.length;
  const [row] = await sql<{ count: number }[]>`SELECT count(*)::int FROM drizzle.__drizzle_migrations`;
  const detail = `${row?.count} of ${expected} migrations`;
  return { check: 'schema', isGood: row?.count === expected, detail };
}

/** Says how much of the end is missing: the age of the newest thing that instances wrote. */
async function newest(sql: postgres.Sql): Promise<Finding> {
  const [row] = await sql<{ at: Date | null }[]>`
    SELECT greatest((SELECT max(placed_at) FROM orders), (SELECT max(created_at) FROM outbox)) AS at`;
  return {
    check: 'newest write',
    isGood: row?.at != null,
    detail: row?.at?.toISOString() ?? 'nothing at all',
  };
}

export async function checkRestore(databaseUrl: string): Promise<Finding[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const findings = [await checkSchema(sql), await newest(sql)];
    for (const [check, query] of Object.entries(mustBeNone)) {
      const [row] = await sql.unsafe<{ count: number }[]>(query);
      findings.push({ check, isGood: row?.count === 0, detail: String(row?.count) });
    }
    return findings;
  } finally {
    await sql.end();
  }
}

if (import.meta.main) {
  const findings = await checkRestore(process.env.DATABASE_URL ?? '');
  for (const finding of findings) console.log(JSON.stringify(finding));
  process.exitCode = findings.every(({ isGood }) => isGood) ? 0 : 1;
}
