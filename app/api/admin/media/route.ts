import { mediaEditorRoles } from '#lib/admin/access.ts';
import { uploadPicture } from '#lib/admin/media/upload-picture.ts';
import { authorizeRole } from '#lib/auth/guard.ts';
import { uploadRoute } from '#lib/route.ts';

export const POST = uploadRoute(
  () => authorizeRole(...mediaEditorRoles),
  (request, _params, user) => uploadPicture(request, user),
);
