import { execFile } from 'node:child_process';
import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, chown, copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../process/start-error.ts';
import type { PostgresHome } from './binaries.ts';
import type { PostgresNode } from './node.ts';

/** What belongs to the running server and not to its data. */
const ownToServer = new Set(['postmaster.pid', 'postmaster.opts', 'pg_internal.init', 'standby.signal']);
const keptEmpty = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_stat_tmp',
  'pg_notify',
  'pg_dynshmem',
  'pg_snapshots',
]);

/** Makes an empty database cluster, collation and encoding the same on every machine. */
export async function initializeFolder(home: PostgresHome, folder: string, password: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const passwordFile = path.join(home.folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.user) chownSync(passwordFile, home.user.uid, home.user.gid);
  const args = [
    ...['-D', folder, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-sync'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ];
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    await promisify(execFile)(path.join(home.bin, 'initdb'), args, { cwd: '/', env, ...home.user });
  } catch (error) {
    const detail = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
    throw new StartError(`Postgres could not make its data folder ${folder}: ${detail}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

interface CopyOptions {
  user: PostgresHome['user'];
  /** A cold copy takes the log along; a copy of a running server gets it by streaming. */
  withLog: boolean;
}

async function copyTree(from: string, to: string, options: CopyOptions): Promise<void> {
  await makeFolder(to, options.user);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) {
      if (keptEmpty.has(entry.name) && !options.withLog) await makeFolder(target, options.user);
      else await copyTree(source, target, options);
    } else if (!ownToServer.has(entry.name)) {
      await copyDataFile(source, target, options.user);
    }
  }
}

async function makeFolder(folder: string, user: PostgresHome['user']) {
  await mkdir(folder, { mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
}

async function copyDataFile(source: string, target: string, user: PostgresHome['user']) {
  try {
    await copyFile(source, target);
  } catch (error) {
    // A running server drops files; replaying its log drops them in the copy too.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return;
  }
  await chmod(target, 0o600);
  if (user) await chown(target, user.uid, user.gid);
}

/** A replica's start from data that no server is using. */
export async function copyCold(from: string, to: string, user: PostgresHome['user']): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  await copyTree(from, to, { user, withLog: true });
}

/** A replica's start from a running primary: a base backup, made as the manual's low-level API says. */
export async function copyRunning(
  primary: PostgresNode,
  to: string,
  user: PostgresHome['user'],
): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  await primary.withAdmin(async (sql) => {
    await sql`select pg_backup_start('replica', true)`;
    await copyTree(primary.folder, to, { user, withLog: false });
    const [backup] = await sql<{ labelfile: string }[]>`select labelfile from pg_backup_stop(false)`;
    const label = path.join(to, 'backup_label');
    writeFileSync(label, backup?.labelfile ?? '', { mode: 0o600 });
    if (user) await chown(label, user.uid, user.gid);
  });
}
