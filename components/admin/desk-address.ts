type Query = Record<string, string | undefined>;

/** Those that are set, as they stand in an address. */
export const queryOf = (query: Query): string =>
  new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();

/** A path with those of the query that are set. */
export function deskAddress(path: string, query: Query): string {
  const params = queryOf(query);
  return params ? `${path}?${params}` : path;
}
