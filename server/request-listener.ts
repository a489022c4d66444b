import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readDeskLocale } from '#lib/admin/desk-locale.ts';
import { forBrowsers } from '#lib/cache/edge.ts';
import { runInRenderScope } from '#lib/cache/scope.ts';
import { passCookies } from '#lib/cookie-jar.ts';
import { observeRequest } from '#lib/status/requests.ts';
import { learnPage, servePage } from './page-server.ts';
import { inPreview } from './preview.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Names the instance on every answer, and opens the scope in which a render notes what it read. */
export function requestListener(
  handle: Handler,
  { instance, zone }: { instance: string; zone: string },
): RequestListener {
  return (request, response) => {
    const requestId = knownRequestId(request) ?? randomUUID();
    request.headers['x-request-id'] = requestId;
    response.setHeader('x-instance', instance);
    response.setHeader('x-zone', zone);
    response.setHeader('x-request-id', requestId);
    answerNotModified(request, response);
    keepUntaggedOut(response);
    // Next rewrites the address on its way in; a page that sends people to sign in has to know what they asked for.
    const asked = request.url ?? '/';
    request.headers['x-path'] = asked;
    const start = performance.now();
    runInRenderScope((scope) => {
      scope.deskLocale = readDeskLocale(request.headers.cookie);
      response.once('close', () => {
        void scope.release?.();
        learnPage(asked, response, scope);
        const seconds = (performance.now() - start) / 1000;
        observeRequest({
          pathname: pathOf(asked),
          method: request.method ?? 'GET',
          status: response.statusCode,
          seconds,
        });
      });
      inPreview(request, response, scope, () => {
        const next = () => handle(request, response);
        const answer = async () => {
          if (opensJar(asked)) return passCookies(request, response, next);
          return (await servePage(asked, request, response)) || next();
        };
        answer().catch((error: unknown) => response.destroy(error as Error));
      });
    });
  };
}

/** The JSON routes of lib/route.ts; signing in is next-auth's own. */
const opensJar = (path: string): boolean => path.startsWith('/api/') && !path.startsWith('/api/auth/');

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

function knownRequestId(request: IncomingMessage): string | undefined {
  const id = request.headers['x-request-id'];
  return typeof id === 'string' && /^[\w.:-]{1,128}$/.test(id) ? id : undefined;
}

/** Next lets a cache in front keep for a year what nobody can purge there: a page's first answer, a part fetched ahead. */
function keepUntaggedOut(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = ((...args: unknown[]) => {
    const said = response.getHeader('cache-control');
    if (typeof said === 'string' && said.includes('s-maxage') && !response.hasHeader('cache-tag'))
      response.setHeader('cache-control', forBrowsers);
    return writeHead(...args);
  }) as typeof response.writeHead;
}

/** Next only validates tags that it makes itself, anew with each answer; pages bring theirs from the cache. */
function answerNotModified(request: IncomingMessage, response: ServerResponse): void {
  const known = request.headers['if-none-match']?.split(/,\s*/);
  if (!known || (request.method !== 'GET' && request.method !== 'HEAD')) return;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = ((...args: unknown[]) => {
    const tag = response.getHeader('etag');
    if (
      response.headersSent ||
      response.statusCode !== 200 ||
      typeof tag !== 'string' ||
      !known.includes(tag)
    ) {
      return end(...args);
    }
    response.statusCode = 304;
    response.removeHeader('content-length');
    return end();
  }) as typeof response.end;
}
