// Preloaded by the database commands.
import { runningStore } from './launcher/running-store.mjs';

process.env = { ...runningStore(), ...process.env };

if (!process.env.DATABASE_URL) {
  console.error('No store is running in this folder: `npm start` first, or set DATABASE_URL.');
  process.exit(1);
}
