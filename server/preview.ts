import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { RenderScope } from '#lib/cache/scope.ts';
import { openPreview, previewCookie } from '#lib/publishing/preview/preview.ts';
import { runInPreview } from '#lib/publishing/preview/run-in-preview.ts';

/** What is of today in a preview, too: nobody buys in the future. */
const ofToday =
  /^\/(?:ko\/)?(?:(?!api\/products)api|admin|account|cart|checkout|orders|wishlist|status|livez|readyz|metrics|media|_next)(?:[/?]|$)/;

/** Of an address as it is asked for, query included. */
export const isPreviewable = (asked: string): boolean => !ofToday.test(asked);

const sentPreview = new RegExp(`(?:^|; )${previewCookie}=([^;]+)`);

/** By which Next knows a request whose page it shall neither take from a cache nor put into one. */
let bypass: string | undefined;

function bypassCookie(): string {
  const file = path.join(process.env.NEXT_DIST_DIR ?? '.next', 'prerender-manifest.json');
  bypass ??= JSON.parse(readFileSync(file, 'utf8')).preview.previewModeId as string;
  return `__prerender_bypass=${bypass}`;
}

/**
 * Answers a request that brings a valid preview with the store as it will be: made anew, kept by nobody, found by no
 * search engine. Next is told here and nowhere else, so that what is rehearsed never meets a cache.
 */
export function inPreview<T>(
  request: IncomingMessage,
  response: ServerResponse,
  scope: RenderScope,
  run: () => T,
): T {
  const asked = request.url ?? '/';
  const [, token] = sentPreview.exec(request.headers.cookie ?? '') ?? [];
  const preview = token && isPreviewable(asked) ? openPreview(token) : null;
  if (!preview) return run();
  request.headers.cookie = `${request.headers.cookie}; ${bypassCookie()}`;
  response.setHeader('x-robots-tag', 'noindex');
  response.setHeader('cache-control', 'private, no-store');
  return runInPreview({ ...preview, path: asked }, scope, run);
}
