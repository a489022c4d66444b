import { movePreview } from '#lib/publishing/preview/enter-preview.ts';
import { movePreviewSchema } from '#lib/publishing/preview/schema.ts';
import { changeRoute } from '#lib/route.ts';

/** What the bar of a preview sends: another moment, or that it is enough. */
export const POST = changeRoute(movePreviewSchema, async (move) => {
  await movePreview(move);
  return { body: {}, redirectTo: '/' };
});
