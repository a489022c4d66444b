/** What a page is given as `searchParams`. */
export type AddressQuery = Record<string, string | string[] | undefined>;

export function addressParams(query: AddressQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, given] of Object.entries(query)) {
    for (const value of [given ?? []].flat()) params.append(name, value);
  }
  return params;
}

/** The one value of a name; the first where there are more. */
export const addressValue = (query: AddressQuery, name: string): string | null =>
  [query[name] ?? []].flat()[0] ?? null;
