// Preloaded by the database commands: what the environment does not name is taken from the store that
// `npm start` runs in this folder.
import { existsSync, readFileSync } from 'node:fs';

const file = new URL('../.data/stack.json', import.meta.url);

if (!process.env.DATABASE_URL && existsSync(file)) {
  const { env } = JSON.parse(readFileSync(file, 'utf8')) as { env: Record<string, string> };
  process.env = { ...env, ...process.env };
}

if (!process.env.DATABASE_URL) {
  console.error('No store is running in this folder: `npm start` first, or set DATABASE_URL.');
  process.exit(1);
}
