import { changeRoute, readRoute } from '#lib/route.ts';
import { changeWish } from '#lib/wishlist/change-wish.ts';
import { getWishes } from '#lib/wishlist/queries.ts';
import { wishSchema } from '#lib/wishlist/schema.ts';

export const GET = readRoute(async () =>
  Response.json({ productIds: await getWishes() }, { headers: { 'cache-control': 'no-store' } }),
);

export const POST = changeRoute(wishSchema, async (wish, { request }) => ({
  body: await changeWish(wish, request.headers),
  redirectTo: '/wishlist',
}));
