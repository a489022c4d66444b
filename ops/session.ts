import { existsSync } from 'node:fs';
import path from 'node:path';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { Host } from './process/host.ts';
import type { LifetimeOptions } from './process/lifetime.ts';
import { findParents } from './process/parents.ts';
import { describePortOwner, isPortFree } from './process/ports.ts';
import { StartError } from './process/start-error.ts';

/** Where `npm start` and `npm run dev` keep their data. */
export const storeFolder = path.resolve('.data');

/** One for every command: the build bakes one of the secrets in, and all commands share the build. */
export const secretsFile = path.join(storeFolder, 'secrets.json');

/** What .env says and the environment does not. */
export function loadDotEnv() {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

interface SessionOptions {
  folder: string;
  reset: boolean;
  supervise: boolean;
  stoppedCode: number;
  /** Removes the folder in the end. */
  temporary: boolean;
  onFailure: (error: unknown) => void;
}

export interface Session extends LifetimeOptions {
  data: DataFolder;
}

/** Takes a data folder over for a command that runs until it is done or stopped. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const report = (line: string) => console.log(`  ${line}`);
  const parents = findParents();
  const data = await openDataFolder(options.folder, { parents, reset: options.reset, report });
  const { supervise, onFailure, stoppedCode } = options;
  const host = new Host({ pids: data.pids, supervise, report, onFailure });
  return { data, host, parents, stoppedCode, cleanUp: options.temporary ? data.remove : data.release };
}

/** Throws StartError unless the port is free. */
export async function requirePort(port: number, command: string): Promise<void> {
  if (await isPortFree(port)) return;
  const other = `PORT=${port + 1} ${command}`;
  if (port < 1024 && process.getuid?.() !== 0) {
    throw new StartError(`Port ${port} needs root. Choose a higher one: PORT=3000 ${command}`);
  }
  throw new StartError(
    `Port ${port} is taken${describePortOwner(port)}. Stop that, or choose another port: ${other}`,
  );
}
