/** A page's header with the number of the latest invalidation before it was made. */
export const pageGeneration = 'x-page-generation';
