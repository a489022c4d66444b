import { z } from 'zod';
import { productEditorRoles } from '#lib/admin/access.ts';
import { authorizeRole } from '#lib/auth/guard.ts';
import { notFound } from '#lib/errors.ts';
import { getReceipt } from '#lib/publishing/receipts/queries.ts';
import { readRoute } from '#lib/route.ts';

export const GET = readRoute<{ id: string }>(async (_request, { id }) => {
  await authorizeRole(...productEditorRoles);
  const receipt = z.uuid().safeParse(id).success ? await getReceipt(id) : null;
  if (!receipt) throw notFound();
  return Response.json(receipt, { headers: { 'cache-control': 'no-store' } });
});
