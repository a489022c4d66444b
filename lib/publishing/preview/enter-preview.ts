import { safeReturnPath } from '../../auth/return-path.ts';
import { cookieJar } from '../../cookie-jar.ts';
import { env } from '../../env.ts';
import { notFound, Problem } from '../../errors.ts';
import { parseShopTime } from '../../shop-time.ts';
import { openPreview, type Preview, previewCookie, signPreview } from './preview.ts';
import type { PreviewMove } from './schema.ts';

const linkLifetimeMs = 7 * 24 * 60 * 60 * 1000;

/** A link that shows the store so to whoever has it, for a week; it begins at `to`. */
export const previewPath = (preview: Omit<Preview, 'until'>, to = '/'): string =>
  `/api/preview/${signPreview({ ...preview, until: Date.now() + linkLifetimeMs })}?${new URLSearchParams({ to })}`;

/** @throws Problem 404 for a link that was altered, or has run out */
export async function enterPreview(token: string, to: string | null): Promise<Response> {
  const preview = openPreview(token);
  if (!preview) throw notFound('This link leads nowhere any more.');
  await keepPreview(preview);
  return new Response(null, {
    status: 303,
    headers: {
      location: safeReturnPath(to) ?? '/',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  });
}

/** @throws Problem 403 outside of a preview; 422 for what is no time */
export async function movePreview({ at, leave }: PreviewMove): Promise<void> {
  const preview = openPreview((await cookieJar()).get(previewCookie));
  if (leave !== undefined) return keepPreview(null);
  if (!preview) throw new Problem(403, 'no_preview');
  const moment = parseShopTime(at ?? '');
  if (!moment) throw new Problem(422, 'not_a_time', { errors: [{ path: 'at', message: 'not_a_time' }] });
  await keepPreview({ ...preview, at: moment.getTime() });
}

/** In this browser, no longer than the link; null ends it. */
async function keepPreview(preview: Preview | null): Promise<void> {
  const maxAge = preview ? Math.floor((preview.until - Date.now()) / 1000) : 0;
  (await cookieJar()).set(previewCookie, preview ? signPreview(preview) : '', {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: env().PUBLIC_URL.startsWith('https:'),
    maxAge,
  });
}
