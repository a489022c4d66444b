import { AsyncLocalStorage } from 'node:async_hooks';
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

/**
 * Runs with a jar of its own, straight from the request's header and into the answer's: Next's copies every cookie a
 * dozen times, which costs as much as the smallest route itself.
 */
export function withCookieJar(request: Request, run: () => Promise<Response>): Promise<Response> {
  const known = parseCookies(request.headers.get('cookie') ?? '');
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
    for (const [name, { value, attributes }] of set) {
      answer.headers.append('set-cookie', serializeCookie(name, made(value), attributes));
    }
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
