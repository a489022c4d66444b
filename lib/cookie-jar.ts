import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { processWide } from './process-wide.ts';

export interface CookieAttributes {
  path: string;
  /** Seconds; 0 removes the cookie. */
  maxAge: number;
  sameSite: 'lax';
  secure: boolean;
  httpOnly?: boolean;
}

type CookieValue = string | (() => string);

/** The cookies of the request that is being answered; what was set is what is read from then on. */
export interface CookieJar {
  get(name: string): string | undefined;
  /**
   * Only in a route handler or an action: a page cannot set cookies. A value that takes work, and may be set again before
   * the answer is sent, is given as how to make it.
   */
  set(name: string, value: CookieValue, attributes: CookieAttributes): void;
}

const storage = processWide('cookie-jar', () => new AsyncLocalStorage<CookieJar>());

/** In routes of ours the jar that they opened, in pages and actions Next's. */
export async function cookieJar(): Promise<CookieJar> {
  const own = storage.getStore();
  if (own) return own;
  // Node alone, outside of Next's bundle, does not find it: the server's own files import this one.
  const { cookies } = await import('next/headers');
  const jar = await cookies();
  return {
    get: (name) => jar.get(name)?.value,
    set: (name, value, attributes) => void jar.set(name, made(value), attributes),
  };
}

/** Cookies that came past Next, and where those of the answer go. */
interface Passed {
  header: string;
  send(line: string): void;
}

const passed = processWide('passed-cookies', () => new AsyncLocalStorage<Passed>());

/**
 * Answers without showing Next the cookies, for routes that open a jar: Next copies every cookie a dozen times, which
 * costs more than all that the jar does.
 */
export function passCookies<T>(request: IncomingMessage, response: ServerResponse, answer: () => T): T {
  const { cookie: header = '' } = request.headers;
  delete request.headers.cookie;
  return passed.run({ header, send: (line) => void response.appendHeader('set-cookie', line) }, answer);
}

/** Runs with a jar of its own, from the request's header into the answer's, past Next's where the server is ours. */
export function withCookieJar(request: Request, run: () => Promise<Response>): Promise<Response> {
  const past = passed.getStore();
  const known = parseCookies(past?.header ?? request.headers.get('cookie') ?? '');
  const set = new Map<string, { value: CookieValue; attributes: CookieAttributes }>();
  const jar: CookieJar = {
    get(name) {
      const own = set.get(name);
      return own ? made(own.value) : known.get(name);
    },
    set: (name, value, attributes) => void set.set(name, { value, attributes }),
  };
  return storage.run(jar, async () => {
    const answer = await run();
    const send = past?.send ?? ((line: string) => answer.headers.append('set-cookie', line));
    for (const [name, { value, attributes }] of set) send(serializeCookie(name, made(value), attributes));
    return answer;
  });
}

const made = (value: CookieValue): string => (typeof value === 'string' ? value : value());

function parseCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of header.split(';')) {
    const end = part.indexOf('=');
    if (end > 0) cookies.set(part.slice(0, end).trim(), decode(part.slice(end + 1).trim()));
  }
  return cookies;
}

/** What does not decode was not set by us. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function serializeCookie(name: string, value: string, attributes: CookieAttributes): string {
  const { path, maxAge, sameSite, secure, httpOnly } = attributes;
  return [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${path}`,
    `Max-Age=${maxAge}`,
    `SameSite=${sameSite}`,
    ...(secure ? ['Secure'] : []),
    ...(httpOnly ? ['HttpOnly'] : []),
  ].join('; ');
}
