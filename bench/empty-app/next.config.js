import path from 'node:path';

/** The baseline: what Next does when a page has nothing on it. */
export default { turbopack: { root: path.resolve(import.meta.dirname, '../..') } };
