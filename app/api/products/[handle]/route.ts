import { productBody } from '#lib/catalog/product-body.ts';
import { getProduct } from '#lib/catalog/queries.ts';
import { notFound } from '#lib/errors.ts';
import { requestLocale } from '#lib/request-locale.ts';
import { readRoute } from '#lib/route.ts';

export const GET = readRoute<{ handle: string }>(async (request, { handle }) => {
  const product = await getProduct(handle, requestLocale(request));
  if (!product) throw notFound('No such product.');
  return Response.json(productBody(product));
});
