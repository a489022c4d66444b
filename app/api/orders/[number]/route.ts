import { notFound } from '#lib/errors.ts';
import { getOwnOrder } from '#lib/orders/queries.ts';
import { readRoute } from '#lib/route.ts';

export const GET = readRoute<{ number: string }>(async (_request, { number }) => {
  const order = await getOwnOrder(number);
  if (!order) throw notFound();
  return Response.json(order, { headers: { 'cache-control': 'no-store' } });
});
