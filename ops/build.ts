import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashCode } from './code-hash.ts';
import type { Host } from './process/host.ts';
import { releaseLock, takeLock } from './process/lock.ts';

const buildFolder = path.resolve('.next');
const markFile = path.join(buildFolder, 'myclothes-build');

/** Whether the build in `.next` was made from the code as it is now. */
export function isBuildCurrent(actionsKey: string): boolean {
  return existsSync(markFile) && readFileSync(markFile, 'utf8') === hashCode(process.cwd(), actionsKey);
}

/** Builds the store unless that was done from the same code; answers whether it had to. Needs no service. */
export async function buildStore(host: Host, actionsKey: string, logFolder: string): Promise<boolean> {
  mkdirSync(buildFolder, { recursive: true });
  const lockFile = path.join(path.dirname(markFile), 'myclothes-building');
  while ((await takeLock(lockFile, [])) !== null) {
    host.throwIfStopping();
    await sleep(200);
  }
  try {
    if (isBuildCurrent(actionsKey)) return false;
    const hash = hashCode(process.cwd(), actionsKey);
    rmSync(markFile, { force: true });
    await host.runTask('next build', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
      },
      log: path.join(logFolder, 'build.log'),
    });
    writeFileSync(markFile, hash);
    return true;
  } finally {
    releaseLock(lockFile);
  }
}
