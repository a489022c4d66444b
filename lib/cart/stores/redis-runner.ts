import type { Redis } from '@upstash/redis';
import type { Script } from './redis-scripts.ts';

const replicaWaitMs = 500;
const replicasKnownForMs = 5_000;

export interface RedisRunner {
  run<T>(script: Script, keys: string[], args: (string | number)[]): Promise<T>;
  /** The same, and whether a replica has the write now; true where the server has none. */
  runReplicated<T>(script: Script, keys: string[], args: (string | number)[]): Promise<[T, boolean]>;
}

/** Scripts by their hash; over RESP a write and its WAIT share a connection, REST services replicate themselves. */
export function redisRunner(redis: Redis, options: { waitForReplica: boolean }): RedisRunner {
  const waitTogether = replicaWait(redis);
  const hasReplicas = options.waitForReplica ? replicaWatch(redis) : async () => false;

  async function run<T>(script: Script, keys: string[], args: (string | number)[]): Promise<T> {
    try {
      return (await redis.evalsha(script.sha, keys, args)) as T;
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('NOSCRIPT'))) throw error;
      return (await redis.eval(script.source, keys, args)) as T;
    }
  }

  return {
    run,
    async runReplicated<T>(script: Script, keys: string[], args: (string | number)[]) {
      if (!(await hasReplicas())) return [await run<T>(script, keys, args), true];
      const sent: [Promise<unknown>, Promise<boolean>] = [
        redis.evalsha(script.sha, keys, args),
        waitTogether(),
      ];
      const [reply, replicated] = await Promise.allSettled(sent);
      if (reply.status === 'rejected') {
        if (!String(reply.reason).includes('NOSCRIPT')) throw reply.reason;
        await redis.scriptLoad(script.source);
        return this.runReplicated<T>(script, keys, args);
      }
      return [reply.value as T, replicated.status === 'fulfilled' && replicated.value];
    },
  };
}

/**
 * Whether a replica has all that was sent on the connection before. One WAIT at a time: it holds up whatever comes after
 * it, so while one is under way the requests behind it share the next.
 */
function replicaWait(redis: Redis): () => Promise<boolean> {
  let underWay: Promise<boolean> | null = null;
  let next: Promise<boolean> | null = null;

  function ask(): Promise<boolean> {
    const asked = redis
      .exec<number>(['WAIT', 1, replicaWaitMs])
      .then((replicas) => replicas >= 1)
      .catch(() => false)
      .finally(() => {
        underWay = null;
      });
    underWay = asked;
    return asked;
  }

  return () => {
    if (!underWay) return ask();
    next ??= underWay.then(() => {
      next = null;
      return ask();
    });
    return next;
  };
}

/** Asks the server now and then; once replicas were seen, a primary that lost them may be cut off: still wait. */
function replicaWatch(redis: Redis): () => Promise<boolean> {
  let seen = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asked = Promise.resolve(false);

  async function ask(): Promise<boolean> {
    try {
      const info = await redis.exec<string>(['INFO', 'replication']);
      seen = /connected_slaves:[1-9]/.test(info);
      return seen;
    } catch (error) {
      askedAt = Number.NEGATIVE_INFINITY;
      throw error;
    }
  }

  return async () => {
    if (seen) return true;
    if (performance.now() - askedAt >= replicasKnownForMs) {
      askedAt = performance.now();
      asked = ask();
    }
    return asked;
  };
}
