import { auditRoles } from '#lib/admin/access.ts';
import { auditListSchema } from '#lib/admin/audit/audit-query.ts';
import { exportAudit } from '#lib/admin/audit/export-audit.ts';
import { authorizeRole } from '#lib/auth/guard.ts';
import { databases } from '#lib/database.ts';
import { readRoute } from '#lib/route.ts';
import { getSession } from '#lib/session.ts';

export const GET = readRoute(async (request) => {
  await authorizeRole(...auditRoles);
  const query = auditListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { lsn } = await getSession();
  const parts = exportAudit((run) => databases().read(run, { after: lsn }), query);
  return new Response(streamOf(parts), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.csv"',
      'cache-control': 'no-store',
    },
  });
});

/** Reads on only as fast as it is taken. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void parts.return(undefined),
  });
}
