import { env } from '../env.ts';

/** A cache in front of the instances: it keeps catalog pages until it is told that one of their tags is stale. */
export interface EdgePurger {
  /**
   * Returns once the edge has taken the order, which it carries out within seconds.
   * @param reference the same for a repeated order, which then is none
   * @throws Error when the edge does not take it
   */
  purge(tags: readonly string[] | 'everything', reference: string): Promise<void>;
}

/** A page that an order to purge has missed is gone after this. */
const keptSeconds = 300;
/** CloudFront reads no more of an answer's tags, and could not purge the page by the others. */
const mostTags = 50;

/** A browser keeps a page only to ask whether it still holds. */
export const forBrowsers = 'public, max-age=0, must-revalidate';

export const hasEdge = (): boolean => env().CLOUDFRONT_DISTRIBUTION_ID !== undefined;

/** What a page says to caches: an edge keeps it where it can be told about it. */
export function cacheHeaders(tags: readonly string[], toEdge: boolean): Record<string, string> {
  if (!toEdge || tags.length === 0 || tags.length > mostTags) return { 'cache-control': forBrowsers };
  return {
    'cache-control': `${forBrowsers}, s-maxage=${keptSeconds}`,
    'cache-tag': tags.join(','),
  };
}
