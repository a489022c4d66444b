import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { RenderScope } from '#lib/cache/scope.ts';

type PeekPage = NonNullable<RenderScope['peekPage']>;
type CachedPage = NonNullable<Awaited<ReturnType<PeekPage>>>;

/** Paths that Next answered from the page cache; the pages themselves stay where they are. */
const knownPages = new LRUCache<string, PeekPage>({ max: 20_000 });
/** Encoded once a page, and gone with it. */
const bodies = new WeakMap<CachedPage, Buffer>();

/** What Next varies its answers by; with any of these it answers itself. */
const nextHeaders = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-action',
];
const vary = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch';

function isPlainPageRequest({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (nextHeaders.some((name) => headers[name] !== undefined)) return false;
  return !headers.cookie?.includes('__prerender_bypass');
}

/**
 * Answers a catalog page from this instance's memory, before Next, after one look at the generation.
 * @returns whether it did; else Next answers, and the page is known from then on
 */
export async function servePage(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const peek = isPlainPageRequest(request) ? knownPages.get(path) : undefined;
  const page = await peek?.();
  const value = page?.value;
  if (!page || !value || !('rscData' in value) || (value.status ?? 200) !== 200) return false;
  let body = bodies.get(page);
  if (!body) {
    body = Buffer.from(value.html);
    bodies.set(page, body);
  }
  for (const [name, header] of Object.entries(value.headers ?? {})) {
    if (header !== undefined && name !== 'x-next-cache-tags') response.setHeader(name, header);
  }
  response.setHeader('vary', vary);
  response.setHeader('x-nextjs-cache', 'HIT');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-length', body.byteLength);
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

/** After Next's answer: whether the path is a page of the cache. */
export function learnPage(path: string, response: ServerResponse, scope: RenderScope): void {
  if (scope.peekPage && response.statusCode === 200) knownPages.set(path, scope.peekPage);
}
