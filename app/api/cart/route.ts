import { showCart } from '#lib/cart/show-cart.ts';
import { requestLocale } from '#lib/request-locale.ts';
import { readRoute } from '#lib/route.ts';

export const dynamic = 'force-dynamic';

export const GET = readRoute(async (request) =>
  Response.json(await showCart(requestLocale(request)), { headers: { 'cache-control': 'no-store' } }),
);
