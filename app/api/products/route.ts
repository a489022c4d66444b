import { listingQuerySchema, queryFields } from '#lib/catalog/listing-query.ts';
import { getCollection, listProducts } from '#lib/catalog/queries.ts';
import { notFound } from '#lib/errors.ts';
import { requestLocale } from '#lib/request-locale.ts';
import { parse, readRoute } from '#lib/route.ts';

export const GET = readRoute(async (request) => {
  const query = parse(listingQuerySchema, queryFields(request.nextUrl.searchParams));
  const locale = requestLocale(request);
  if (query.collection && !(await getCollection(query.collection, locale)))
    throw notFound('No such collection.');
  return Response.json(await listProducts(query, locale));
});
