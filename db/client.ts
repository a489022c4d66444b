import net from 'node:net';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { askedTogether } from './asked-together.ts';
import type { Lsn } from './lsn.ts';
import { namingStatements } from './named-statements.ts';
import { ReplicaSet } from './replicas.ts';
import * as schema from './schema/index.ts';

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Longer than the slowest query we allow: past it a silent connection is taken for cut. */
const silenceLimitMs = 30_000;
const connectTimeoutMs = 2_000;

/**
 * postgres.js has no query timeout; without this a silent network cut hangs every slot of the pool. The socket is handed
 * over unconnected: a slot whose socket never came is lost to the pool, one whose socket fails is not.
 */
function connectSocket({ host, port }: { host: string[]; port: number[] }): net.Socket {
  const socket = net.connect({ host: host[0] ?? '127.0.0.1', port: port[0] ?? 5432, noDelay: true });
  const fail = (reason: string) => socket.destroy(new Error(`postgres ${host[0]}:${port[0]} ${reason}`));
  socket.setTimeout(connectTimeoutMs, () => fail('did not answer'));
  socket.once('connect', () => {
    socket.removeAllListeners('timeout');
    socket.setTimeout(silenceLimitMs, () => fail('fell silent'));
  });
  return closingLate(socket);
}

/**
 * A transaction whose connection breaks still writes its ROLLBACK. Where postgres.js has let go of the socket by then,
 * it throws outside of any promise, or never uses that connection again. So its statements fail while the socket is
 * there, and the end is told two turns later, when what they wrote has gone nowhere.
 */
function closingLate(socket: net.Socket): net.Socket {
  const emit = socket.emit.bind(socket);
  socket.emit = (event: string | symbol, ...args: unknown[]) => {
    if (event !== 'close') return emit(event, ...args);
    emit('error', Object.assign(new Error('postgres closed the connection'), { code: 'CONNECTION_CLOSED' }));
    setImmediate(() => setImmediate(() => emit('close', false)));
    return true;
  };
  return socket;
}

export interface Node {
  /** `primary`, `replica-1` … as the status page and the metrics name it. */
  readonly name: string;
  readonly db: Database;
  readonly sql: postgres.Sql;
}

function connectNode(
  name: string,
  url: string,
  max: number,
  drizzleThrough = (sql: postgres.Sql) => sql,
): Node {
  const sql = postgres(url, {
    max,
    idle_timeout: 20,
    connect_timeout: connectTimeoutMs / 1000,
    // TLS needs the driver's own socket: it upgrades what it opened itself.
    ...(new URL(url).searchParams.has('sslmode') ? {} : { socket: connectSocket }),
    connection: { application_name: 'myclothes', statement_timeout: 20_000 },
    onnotice: () => {},
  });
  return { name, sql, db: drizzle(drizzleThrough(sql), { schema, casing: 'snake_case' }) };
}

export interface Databases {
  /** Writes, transactions, and whatever decides money or stock. */
  readonly primary: Node;
  /** Up to five; asked through `read`. */
  readonly replicas: ReplicaSet;
  /**
   * Runs a read on a replica that is healthy and, with `after`, has replayed that position; on the primary
   * when none has. A connection that fails is tried once on every other node.
   */
  read<T>(run: (db: Database) => Promise<T>, options?: { after?: Lsn | undefined }): Promise<T>;
  /** The position at or after every commit made on the primary so far. */
  position(): Promise<Lsn>;
  close(): Promise<void>;
}

export function connectDatabases(options: {
  primaryUrl: string;
  replicaUrls?: readonly string[];
  poolSize?: number;
}): Databases {
  const { primaryUrl, replicaUrls = [], poolSize = 10 } = options;
  // Orders and edits are the same statements all day; a listing's best plan depends on what is asked for.
  const primary = connectNode('primary', primaryUrl, poolSize, namingStatements);
  const nodes = replicaUrls.map((url, index) => connectNode(`replica-${index + 1}`, url, poolSize));
  const replicas = new ReplicaSet(primary, nodes);
  return {
    primary,
    replicas,
    read: (run, { after } = {}) => replicas.read(run, after),
    position: askedTogether(async () => {
      const [row] = await primary.sql<{ lsn: Lsn }[]>`SELECT pg_current_wal_lsn()::text AS lsn`;
      if (!row) throw new Error('the primary gave no position');
      return row.lsn;
    }),
    async close() {
      replicas.stop();
      await Promise.all([primary, ...nodes].map((node) => node.sql.end({ timeout: 1 })));
    },
  };
}
