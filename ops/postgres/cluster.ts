import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../process/host.ts';
import { StartError } from '../process/start-error.ts';
import { type PostgresHome, preparePostgresHome } from './binaries.ts';
import { copyCold, copyRunning, initializeFolder } from './data-folder.ts';
import { databaseName, PostgresNode } from './node.ts';

export interface ClusterOptions {
  folder: string;
  logFolder: string;
  port: number;
  /** One replica for each, five at most. */
  replicaPorts: number[];
  password: string;
  synchronousStandbyNames?: string;
}

export interface Cluster {
  /** Where the data is: not in the wanted folder where its user could not reach that. */
  folder: string;
  primary: PostgresNode;
  replicas: PostgresNode[];
}

const streamingWithinMs = 20_000;
/** What a replica says when following can never succeed. */
const hopeless =
  /has already been removed|system identifier differs|slot ".*" (does not exist|has been invalidated)|can no longer get changes|not a child of this server|could not locate (a valid checkpoint|required checkpoint)|PANIC/;

/** Starts Postgres with its replicas, from nothing or from the data of an earlier run. */
export async function startCluster(host: Host, options: ClusterOptions): Promise<Cluster> {
  if (options.replicaPorts.length > 5) throw new StartError('At most five replicas can follow the primary.');
  const home = preparePostgresHome(options.folder);
  const primary = makeNode(host, home, options, 'primary', options.port);
  const replicas = options.replicaPorts.map((port, index) =>
    makeNode(host, home, options, `replica_${index + 1}`, port),
  );
  // A first start that was cut short leaves no mark, and is begun again.
  const completeMark = path.join(home.folder, 'complete');
  const isNew = !existsSync(completeMark);
  if (isNew) {
    await initializeFolder(home, primary.folder, options.password);
    await Promise.all(replicas.map((replica) => copyCold(primary.folder, replica.folder, home.user)));
  }
  await primary.service.start();
  if (isNew) {
    await createDatabase(primary, options.password);
    writeFileSync(completeMark, '');
  }
  await matchSlots(primary, replicas);
  await Promise.all(replicas.map((replica) => startReplica(primary, replica, home)));
  return { folder: home.folder, primary, replicas };
}

function makeNode(
  host: Host,
  home: PostgresHome,
  options: ClusterOptions,
  name: string,
  port: number,
): PostgresNode {
  const { password, synchronousStandbyNames = '' } = options;
  return new PostgresNode(host, {
    name,
    home,
    password,
    log: path.join(options.logFolder, `postgres-${name}.log`),
    settings: { port, synchronousStandbyNames: name === 'primary' ? synchronousStandbyNames : '' },
    follow: name === 'primary' ? null : { name, primaryPort: options.port, password },
  });
}

async function createDatabase(primary: PostgresNode, password: string): Promise<void> {
  // The password is our own hexadecimal one; these statements take no parameters.
  await primary.withAdmin(async (sql) => {
    await sql.unsafe(`create role replicator login replication password '${password}'`);
    await sql.unsafe(`create role ${databaseName} login password '${password}'`);
    await sql.unsafe(`grant pg_monitor to ${databaseName}`);
    await sql.unsafe(`create database ${databaseName} owner ${databaseName}`);
  }, 'postgres');
  await primary.withAdmin(async (sql) => {
    await sql`create extension pg_stat_statements`;
    await sql`create extension pg_trgm`;
  });
}

/** One slot for each replica, so that the primary keeps what an absent one has yet to read. */
async function matchSlots(primary: PostgresNode, replicas: PostgresNode[]): Promise<void> {
  const wanted = replicas.map((replica) => replica.name);
  await primary.withAdmin(async (sql) => {
    const slots = await sql<{ name: string; lost: boolean }[]>`
      select slot_name as name, wal_status = 'lost' as lost from pg_replication_slots where slot_type = 'physical'`;
    for (const slot of slots) {
      if (!wanted.includes(slot.name) || slot.lost) await sql`select pg_drop_replication_slot(${slot.name})`;
    }
    const kept = slots.filter((slot) => !slot.lost).map((slot) => slot.name);
    for (const name of wanted.filter((name) => !kept.includes(name))) {
      await sql`select pg_create_physical_replication_slot(${name}, true)`;
    }
  });
}

/** Starts a replica on the data it has; where that cannot follow, on a fresh copy of the primary. */
async function startReplica(primary: PostgresNode, replica: PostgresNode, home: PostgresHome): Promise<void> {
  if (replica.hasData) {
    const following = await followsPrimary(primary, replica).catch(() => false);
    if (following) return;
    await replica.service.kill();
  }
  await copyRunning(primary, replica.folder, home.user);
  if (!(await followsPrimary(primary, replica))) {
    throw new StartError(`${replica.name} does not follow the primary: see ${replica.service.spec.log}`);
  }
}

async function followsPrimary(primary: PostgresNode, replica: PostgresNode): Promise<boolean> {
  const { log } = replica.service.spec;
  const logStart = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const starting = replica.service.start();
  let problem: unknown = null;
  starting.catch((error: unknown) => {
    problem = error;
  });
  const deadline = Date.now() + streamingWithinMs;
  while (Date.now() < deadline && problem === null) {
    if (await isStreaming(primary, replica.name)) {
      await starting;
      return true;
    }
    if (hopeless.test(readFileSync(log, 'utf8').slice(logStart))) return false;
    await sleep(50);
  }
  return false;
}

async function isStreaming(primary: PostgresNode, name: string): Promise<boolean> {
  return primary.withAdmin(async (sql) => {
    const rows =
      await sql`select from pg_stat_replication where application_name = ${name} and state = 'streaming'`;
    return rows.length === 1;
  });
}
