/** The path when it stays on this site, else null: `//host`, `/\host`, other schemes and control characters do not. */
export function safeReturnPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(value))
    return null;
  const base = 'http://here.invalid';
  const url = URL.parse(value, base);
  // Dots may lead out of a path that looked fine: `/.//host` becomes `//host`.
  if (url?.origin !== base || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search + url.hash;
}
