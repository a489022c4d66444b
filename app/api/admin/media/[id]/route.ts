import { mediaEditorRoles } from '#lib/admin/access.ts';
import { uploadReplacement } from '#lib/admin/media/upload-picture.ts';
import { authorizeRole } from '#lib/auth/guard.ts';
import { uploadRoute } from '#lib/route.ts';

export const POST = uploadRoute<{ id: string }, Awaited<ReturnType<typeof authorizeRole>>>(
  () => authorizeRole(...mediaEditorRoles),
  (request, { id }, user) => uploadReplacement(request, id, user),
);
