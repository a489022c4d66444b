import type { CookieJar } from '#lib/cookie-jar.ts';

/** What a browser keeps between requests; stands in for lib/cookie-jar.ts in tests that call routes by themselves. */
export const jar = new Map<string, string>();

export const cookieJar = async (): Promise<CookieJar> => ({
  get: (name) => jar.get(name),
  set: (name, value) => void jar.set(name, value),
});

export const withCookieJar = (_: Request, run: () => Promise<Response>): Promise<Response> => run();
