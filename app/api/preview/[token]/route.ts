import { enterPreview } from '#lib/publishing/preview/enter-preview.ts';
import { readRoute } from '#lib/route.ts';

/** Where a signed link leads. */
export const GET = readRoute<{ token: string }>(async (request, { token }) =>
  enterPreview(token, request.nextUrl.searchParams.get('to')),
);
