import { existsSync, readFileSync } from 'node:fs';

const file = new URL('../../.data/stack.json', import.meta.url);

/**
 * How to reach the store that `npm start` runs in this folder; nothing where none runs, or the environment names one.
 * @returns {Record<string, string>}
 */
export function runningStore() {
  if (process.env.DATABASE_URL || !existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')).env;
}
