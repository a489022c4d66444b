import { mediaEditorRoles } from '#lib/admin/access.ts';
import { listPictures } from '#lib/admin/media/queries.ts';
import { pictureListSchema } from '#lib/admin/media/schema.ts';
import { uploadPicture } from '#lib/admin/media/upload-picture.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { authorizeRole } from '#lib/auth/guard.ts';
import { readRoute, uploadRoute } from '#lib/route.ts';

/** For those who choose a picture. */
export const GET = readRoute(async (request) => {
  await authorizeRole(...mediaEditorRoles);
  const query = pictureListSchema.parse(Object.fromEntries(request.nextUrl.searchParams));
  const pictures = await readDesk((db) => listPictures(db, query));
  return Response.json(pictures, { headers: { 'cache-control': 'no-store' } });
});

export const POST = uploadRoute(
  () => authorizeRole(...mediaEditorRoles),
  (request, _params, user) => uploadPicture(request, user),
);
