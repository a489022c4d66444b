import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashCode } from './code-hash.ts';
import type { Host } from './process/host.ts';
import { releaseLock, takeLock } from './process/lock.ts';
import { storeFolder } from './session.ts';

/** Where Next builds to, unless told otherwise by NEXT_DIST_DIR. */
export const usualBuild = '.next';
/** Where tests build to while a running store still serves an older build from the usual place. */
export const testBuild = '.next-test';

const lockFile = path.join(storeFolder, 'building.lock');
const markFile = (folder: string) => path.resolve(folder, 'myclothes-build');

/** Whether the build in the folder was made from the code as it is now. */
export function isBuildCurrent(folder: string, actionsKey: string): boolean {
  const mark = markFile(folder);
  return existsSync(mark) && readFileSync(mark, 'utf8') === hashCode(process.cwd(), actionsKey);
}

interface BuildOptions {
  folder: string;
  actionsKey: string;
  logs: string;
}

/** Builds the store unless that was done from the same code; answers whether it had to. Needs no service. */
export async function buildStore(host: Host, { folder, actionsKey, logs }: BuildOptions): Promise<boolean> {
  mkdirSync(storeFolder, { recursive: true });
  while ((await takeLock(lockFile, [])) !== null) {
    host.throwIfStopping();
    await sleep(200);
  }
  try {
    if (isBuildCurrent(folder, actionsKey)) return false;
    const hash = hashCode(process.cwd(), actionsKey);
    rmSync(markFile(folder), { force: true });
    await host.runTask('next build', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_DIST_DIR: folder,
        NEXT_TELEMETRY_DISABLED: '1',
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
      },
      log: path.join(logs, 'build.log'),
    });
    writeFileSync(markFile(folder), hash);
    return true;
  } finally {
    releaseLock(lockFile);
  }
}
