import type { Database, Node } from './client.ts';
import { type Lsn, parseLsn } from './lsn.ts';

const pollEveryMs = 250;
const answerWithinMs = 1_000;
/** A replica further behind than this serves nothing until it has caught up. */
const lagLimitMs = 10_000;
const positionsKept = (2 * lagLimitMs) / pollEveryMs;

export interface ReplicaState {
  name: string;
  healthy: boolean;
  /** Last replayed position, as last seen. */
  replayed: bigint;
  /** For how long the primary has been ahead of it, ms, as polled. */
  lagMs: number;
  /** Reads this process sent it. */
  reads: number;
}

interface Replica extends ReplicaState {
  readonly node: Node;
}

/** Knows which replica may serve a read: alive, not far behind, and past the position asked for. */
export class ReplicaSet {
  readonly #primary: Node;
  readonly #replicas: Replica[];
  #primaryReads = 0;
  #next = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Where the primary was, oldest first: what a replica has not replayed of these is its lag. */
  #positions: { lsn: bigint; at: number }[] = [];
  #firstPoll: Promise<void> | undefined;

  constructor(primary: Node, nodes: Node[]) {
    this.#primary = primary;
    this.#replicas = nodes.map((node) => ({
      node,
      name: node.name,
      healthy: false,
      replayed: 0n,
      lagMs: 0,
      reads: 0,
    }));
  }

  /** What the status page and the metrics show. */
  states(): { primaryReads: number; replicas: ReplicaState[] } {
    return {
      primaryReads: this.#primaryReads,
      replicas: this.#replicas.map(({ node, ...state }) => state),
    };
  }

  /** The same, asked now rather than at the last poll. */
  async look(): Promise<ReplicaState[]> {
    await Promise.all(this.#replicas.map((replica) => this.#poll(replica)));
    return this.states().replicas;
  }

  async read<T>(run: (db: Database) => Promise<T>, after?: Lsn): Promise<T> {
    await this.#start();
    const tried = new Set<Replica>();
    for (;;) {
      const replica = await this.#choose(after ? parseLsn(after) : null, tried);
      if (!replica) break;
      try {
        replica.reads += 1;
        return await run(replica.node.db);
      } catch (error) {
        if (!isConnectionError(error)) throw error;
        replica.healthy = false;
        tried.add(replica);
      }
    }
    this.#primaryReads += 1;
    return run(this.#primary.db);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #start(): Promise<void> {
    if (this.#replicas.length === 0) return;
    this.#firstPoll ??= this.#pollAll();
    this.#timer ??= setInterval(() => void this.#pollAll(), pollEveryMs).unref();
    await this.#firstPoll;
  }

  async #choose(after: bigint | null, tried: Set<Replica>): Promise<Replica | null> {
    const start = this.#next++;
    const inTurn = this.#replicas.map((_, i, all) => all[(start + i) % all.length] as Replica);
    const candidates = inTurn.filter((r) => r.healthy && r.lagMs < lagLimitMs && !tried.has(r));
    if (after === null) return candidates[0] ?? null;
    const known = candidates.find((replica) => replica.replayed >= after);
    if (known) return known;
    // The last poll may be older than the write: one question is cheaper than a read on the primary.
    const asked = candidates[0];
    if (asked && (await this.#poll(asked)) && asked.replayed >= after) return asked;
    return null;
  }

  async #pollAll(): Promise<void> {
    try {
      const query = this.#primary.sql<{ lsn: string }[]>`SELECT pg_current_wal_lsn()::text AS lsn`;
      const [row] = await within(answerWithinMs, query);
      this.#positions.push({ lsn: parseLsn(row?.lsn ?? '') ?? 0n, at: Date.now() });
      this.#positions = this.#positions.slice(-positionsKept);
    } catch {
      // With the primary away nothing moves on, so nobody falls further behind.
    }
    await Promise.all(this.#replicas.map((replica) => this.#poll(replica)));
  }

  async #poll(replica: Replica): Promise<boolean> {
    try {
      const query = replica.node.sql<{ lsn: string | null }[]>`SELECT pg_last_wal_replay_lsn()::text AS lsn`;
      const [row] = await within(answerWithinMs, query);
      replica.replayed = parseLsn(row?.lsn ?? '') ?? 0n;
      const missing = this.#positions.find(({ lsn }) => lsn > replica.replayed);
      replica.lagMs = missing ? Date.now() - missing.at : 0;
      replica.healthy = row?.lsn != null;
    } catch {
      replica.healthy = false;
    }
    return replica.healthy;
  }
}

async function within<T>(ms: number, promise: PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A node that went away, is starting, or cancelled a read that its replay had to overtake. */
function isConnectionError(error: unknown): boolean {
  const code = codeOf(error) ?? codeOf((error as { cause?: unknown } | null)?.cause);
  return (
    code !== undefined &&
    (/^(CONNECTION_|CONNECT_|ECONN|EPIPE|ETIMEDOUT|08|57P)/.test(code) || code === '40001')
  );
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
