import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { env } from '../../env.ts';

const previewSchema = z.object({
  /** The moment that is shown, in ms since 1970; what is not in the future is now. */
  at: z.int().min(0),
  /** Shown as if it were live, whatever its times. */
  campaignId: z.uuid().optional(),
  /** A product whose draft is shown as if it were published. */
  draftOf: z.uuid().optional(),
  /** From then on the link leads nowhere, ms since 1970. */
  until: z.int().min(0),
});

/** What somebody who has the link is shown of the store. */
export type Preview = z.infer<typeof previewSchema>;

export const previewCookie = 'mc_preview';

const signature = (text: string, secret: string): string =>
  createHmac('sha256', `preview:${secret}`).update(text).digest('base64url');

/** As a token for a link or a cookie, signed with the newest secret. */
export function signPreview(preview: Preview): string {
  const text = Buffer.from(JSON.stringify(preview)).toString('base64url');
  return `${text}.${signature(text, env().SESSION_SECRET[0] as string)}`;
}

/** Null for what was altered, has run out, or was signed with a retired secret. */
export function openPreview(token: string | undefined, now = Date.now()): Preview | null {
  const [, text, signed] = token?.match(/^([\w-]{1,1000})\.([\w-]{43})$/) ?? [];
  if (!text || !signed) return null;
  const isOurs = env().SESSION_SECRET.some((secret) =>
    timingSafeEqual(Buffer.from(signature(text, secret)), Buffer.from(signed)),
  );
  if (!isOurs) return null;
  const parsed = previewSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  return parsed.success && parsed.data.until > now ? parsed.data : null;
}
