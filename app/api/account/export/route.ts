import { getOwnData } from '#lib/account/queries.ts';
import { readRoute } from '#lib/route.ts';

export const GET = readRoute(async () => {
  const data = await getOwnData();
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="myclothes.json"',
      'cache-control': 'no-store',
    },
  });
});
