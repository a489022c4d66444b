// Preloaded by commands that need the store's services: what the environment does not name is taken from the
// store that `npm start` runs in this folder.
import { existsSync, readFileSync } from 'node:fs';

interface RunningStore {
  url: string;
  primary: { url: string };
  redis: { url: string };
}

const file = new URL('../.data/stack.json', import.meta.url);

if (!process.env.DATABASE_URL && existsSync(file)) {
  const store = JSON.parse(readFileSync(file, 'utf8')) as RunningStore;
  process.env.DATABASE_URL = store.primary.url;
  process.env.REDIS_URL ??= store.redis.url;
  process.env.PUBLIC_URL ??= store.url;
}

if (!process.env.DATABASE_URL) {
  console.error('No store is running in this folder: `npm start` first, or set DATABASE_URL.');
  process.exit(1);
}
