import 'server-only';
import { hash } from 'node:crypto';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { safeReturnPath } from './auth/return-path.ts';
import { withCookieJar } from './cookie-jar.ts';
import { env } from './env.ts';
import { type FieldError, isDependencyAway, Problem } from './errors.ts';
import { log } from './log.ts';

const bodyLimitBytes = 64 * 1024;

interface Context<P> {
  params: Promise<P>;
}

/** What a changing route's service call is told about the request besides its input. */
export interface ChangeContext<P> {
  params: P;
  request: NextRequest;
  /** From `Idempotency-Key`, or the form's hidden `idempotencyKey`. */
  idempotencyKey: string | undefined;
  /** Of method, path and body: the same key with another hash is a mistake, 422. */
  requestHash: string;
}

export interface ChangeResult {
  body: unknown;
  status?: number;
  /** The answer was given before, to the same key. */
  replayed?: boolean;
  /** Where a form without JavaScript goes next, unless its `redirectTo` names another path of ours. */
  redirectTo?: string;
}

/** A reading JSON route: expected failures become problem documents, everything else is logged once. */
export function readRoute<P = unknown>(run: (request: NextRequest, params: P) => Promise<Response>) {
  return async (request: NextRequest, context: Context<P>): Promise<Response> =>
    answering(request, async () => run(request, await context.params));
}

/** A route that a provider calls. The body is handed on as it came, since a signature covers each byte of it. */
export function webhookRoute(run: (body: string, headers: Headers) => Promise<void>) {
  return (request: NextRequest): Promise<Response> =>
    answering(request, async () => {
      await run(await readBody(request), request.headers);
      return Response.json({ received: true });
    });
}

/**
 * A changing JSON route: same origin only, a bounded body, parsed by `schema`, then one service call.
 * A plain form post is parsed by the same schema and answered with a redirect: to its `redirectTo` or the
 * result's, or, refused, to the problem's `url`, or with `?error=<code>` to its `refusedTo` or back to where it stood;
 * `keepRefused` may keep what was typed.
 */
export function changeRoute<S extends z.ZodType, P = unknown>(
  schema: S,
  run: (input: z.output<S>, context: ChangeContext<P>) => Promise<ChangeResult>,
  keepRefused?: (form: Record<string, string>, problem: ProblemMembers) => Promise<void>,
) {
  return async (request: NextRequest, context: Context<P>): Promise<Response> => {
    const isForm = contentType(request) === 'application/x-www-form-urlencoded';
    let formPath: string | null = null;
    let refusedPath: string | null = null;
    let form: Record<string, string> = {};
    const act = async () => {
      requireSameOrigin(request);
      const text = await readBody(request);
      const fields = isForm ? Object.fromEntries(new URLSearchParams(text)) : readJson(request, text);
      if (isForm) {
        form = fields as Record<string, string>;
        const { redirectTo, refusedTo } = fields as { redirectTo?: string; refusedTo?: string };
        formPath = safeReturnPath(redirectTo);
        refusedPath = safeReturnPath(refusedTo);
      }
      const result = await run(parse(schema, fields), {
        params: await context.params,
        request,
        idempotencyKey: idempotencyKey(request, isForm ? fields : undefined),
        requestHash: hash('sha256', `${request.method} ${request.nextUrl.pathname}\n${text}`, 'base64url'),
      });
      const headers = {
        'cache-control': 'no-store',
        ...(result.replayed && { 'idempotent-replayed': 'true' }),
      };
      if (isForm && result.redirectTo) return seeOther(formPath ?? result.redirectTo, headers);
      return Response.json(result.body, { status: result.status ?? 200, headers });
    };
    return answering(request, act, async (answer) => {
      if (!isForm || answer.status < 400 || answer.status === 403) return answer;
      const problem: ProblemMembers = await answer.json();
      await keepRefused?.(form, problem);
      return backToForm(request, problem, { formPath, refusedPath }) ?? Response.json(problem, answer);
    });
  };
}

/**
 * A route that staff send a file to, as it is. `run` reads it, no further than it allows; sent again, the same content
 * is the same file, so no key goes with it.
 */
export function uploadRoute<P, G>(
  guard: () => Promise<G>,
  run: (request: NextRequest, params: P, guarded: G) => Promise<unknown>,
) {
  return (request: NextRequest, context: Context<P>): Promise<Response> =>
    answering(request, async () => {
      requireSameOrigin(request);
      const guarded = await guard();
      const body = await run(request, await context.params, guarded);
      return Response.json(body, { headers: { 'cache-control': 'no-store' } });
    });
}

/** What is refused may set cookies too: a total that was shown, a form that is kept. */
const answering = (
  request: NextRequest,
  run: () => Promise<Response>,
  finish: (answer: Response) => Promise<Response> = async (answer) => answer,
): Promise<Response> => withCookieJar(request, async () => finish(await catching(request, run)));

async function catching(request: NextRequest, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Problem) return error.toResponse();
    const where = { path: request.nextUrl.pathname, requestId: request.headers.get('x-request-id') };
    if (isDependencyAway(error)) {
      log.warn({ err: error, ...where }, 'a dependency is away');
      return new Problem(503, 'unavailable', { detail: 'Try again in a moment.' }).toResponse();
    }
    log.error({ err: error, ...where }, 'request failed');
    return new Problem(500, 'internal').toResponse();
  }
}

const seeOther = (path: string, headers: Record<string, string>) =>
  new Response(null, { status: 303, headers: { ...headers, location: path } });

interface ProblemMembers {
  code: string;
  url?: string;
  reason?: unknown;
  lines?: unknown;
  errors?: FieldError[];
}

/** People see a page, not a problem document: where it sends them, where the form stood, else where it wanted to go. */
function backToForm(
  request: NextRequest,
  { code, url }: ProblemMembers,
  { formPath, refusedPath }: { formPath: string | null; refusedPath: string | null },
): Response | null {
  const headers = { 'cache-control': 'no-store' };
  if (url) return seeOther(url, headers);
  const referer = URL.parse(request.headers.get('referer') ?? '');
  const isOurs = referer?.host === publicHost(request);
  const path = refusedPath ?? ((isOurs && safeReturnPath(referer.pathname + referer.search)) || formPath);
  if (!path) return null;
  const back = new URL(path, env().PUBLIC_URL);
  back.searchParams.set('error', code);
  return seeOther(back.pathname + back.search + back.hash, headers);
}

const publicHost = (request: NextRequest) =>
  request.headers.get('x-forwarded-host') ?? request.headers.get('host');

function contentType(request: NextRequest): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Browsers send Origin with every cross-site change; its absence means no browser, or a same-site form. */
function requireSameOrigin(request: NextRequest): void {
  const origin = request.headers.get('origin');
  if (origin === null) {
    const site = request.headers.get('sec-fetch-site');
    if (site === null || site === 'same-origin' || site === 'none') return;
    throw new Problem(403, 'foreign_origin');
  }
  const host = publicHost(request);
  const originHost = URL.canParse(origin) ? new URL(origin).host : null;
  if (originHost !== host && originHost !== new URL(env().PUBLIC_URL).host) {
    throw new Problem(403, 'foreign_origin');
  }
}

/** @throws Problem 413 past 64 KiB, whatever Content-Length says; 400 for bytes that are no UTF-8 */
async function readBody(request: NextRequest): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimitBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bodyLimitBytes) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
  } catch {
    throw new Problem(400, 'malformed', { detail: 'The body is not UTF-8.' });
  }
}

const tooLarge = () => new Problem(413, 'too_large', { detail: `At most ${bodyLimitBytes} bytes.` });
const utf8 = new TextDecoder('utf-8', { fatal: true });

function readJson(request: NextRequest, text: string): unknown {
  if (text === '') return {};
  const type = contentType(request);
  if (type !== 'application/json' && !type.endsWith('+json')) {
    throw new Problem(415, 'unsupported_media_type', { detail: 'Send application/json.' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'malformed', { detail: 'The body is not JSON.' });
  }
}

/** @throws Problem 400 naming each field that is wrong */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem(400, 'invalid', {
    errors: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  });
}

function idempotencyKey(request: NextRequest, form: unknown): string | undefined {
  const key =
    request.headers.get('idempotency-key') ??
    (form as { idempotencyKey?: string } | undefined)?.idempotencyKey;
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(key)) {
    throw new Problem(400, 'malformed', { detail: 'Idempotency-Key has 1 to 255 printable characters.' });
  }
  return key;
}
