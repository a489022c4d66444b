import type { CookieJar } from '#lib/cookie-jar.ts';

/** What a browser keeps between requests; stands in for lib/cookie-jar.ts in tests that call routes by themselves. */
export const jar = new Map<string, string>();

/** Another browser: a new one, or one that kept these. */
export function openBrowser(kept: ReadonlyMap<string, string> = new Map()): void {
  const cookies = [...kept];
  jar.clear();
  for (const [name, value] of cookies) jar.set(name, value);
}

export const cookieJar = async (): Promise<CookieJar> => ({
  get: (name) => jar.get(name),
  set(name, value, { maxAge }) {
    if (maxAge === 0) jar.delete(name);
    else jar.set(name, typeof value === 'string' ? value : value());
  },
});

export const withCookieJar = (_: Request, run: () => Promise<Response>): Promise<Response> => run();
