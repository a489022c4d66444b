/** A path with those of the query that are set. */
export function deskAddress(path: string, query: Record<string, string | undefined>): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const params = new URLSearchParams(kept).toString();
  return params ? `${path}?${params}` : path;
}
