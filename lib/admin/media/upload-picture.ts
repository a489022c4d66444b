import 'server-only';
import type { NextRequest } from 'next/server';
import type { CurrentUser } from '../../auth/current-user.ts';
import { noteOwnWrite } from '../../auth/start-session.ts';
import { announceSoon } from '../../cache/invalidate.ts';
import { databases } from '../../database.ts';
import { addPicture } from '../../media/add-picture.ts';
import { receivePicture } from '../../media/receive-picture.ts';
import { replacePicture } from '../../media/replace-picture.ts';
import { mediaStore } from '../../media/stores/media-store.ts';
import { parse } from '../../route.ts';
import { pictureIdSchema, uploadQuerySchema } from './schema.ts';

const services = () => ({ db: databases().primary.db, store: mediaStore() });

const actorOf = ({ id, email }: CurrentUser, request: NextRequest) => ({
  id,
  email,
  requestId: request.headers.get('x-request-id'),
});

const nameOf = (request: NextRequest): string =>
  parse(uploadQuerySchema, Object.fromEntries(request.nextUrl.searchParams)).name;

/** @throws Problem as receiving and adding do */
export async function uploadPicture(
  request: NextRequest,
  user: CurrentUser,
): Promise<{ id: string; isNew: boolean }> {
  const name = nameOf(request);
  const added = await receivePicture(request.body, (picture) =>
    addPicture(services(), picture, name, actorOf(user, request)),
  );
  await noteOwnWrite();
  return added;
}

/** @throws Problem as receiving and replacing do */
export async function uploadReplacement(
  request: NextRequest,
  pictureId: string,
  user: CurrentUser,
): Promise<{ id: string }> {
  const { id } = parse(pictureIdSchema, { id: pictureId });
  const name = nameOf(request);
  await receivePicture(request.body, (picture) =>
    replacePicture(services(), picture, { id, name }, actorOf(user, request)),
  );
  await announceSoon();
  await noteOwnWrite();
  return { id };
}
