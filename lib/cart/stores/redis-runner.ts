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
      // Sent in one go, so that WAIT speaks of this very write.
      const sent: [Promise<unknown>, Promise<number>] = [
        redis.evalsha(script.sha, keys, args),
        redis.exec<number>(['WAIT', 1, replicaWaitMs]),
      ];
      const [reply, replicas] = await Promise.allSettled(sent);
      if (reply.status === 'rejected') {
        if (!String(reply.reason).includes('NOSCRIPT')) throw reply.reason;
        await redis.scriptLoad(script.source);
        return this.runReplicated<T>(script, keys, args);
      }
      return [reply.value as T, replicas.status === 'fulfilled' && replicas.value >= 1];
    },
  };
}

/** Asks the server now and then; once replicas were seen, a primary that lost them may be cut off: still wait. */
function replicaWatch(redis: Redis): () => Promise<boolean> {
  let seen = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (seen || performance.now() - askedAt < replicasKnownForMs) return seen;
    askedAt = performance.now();
    const info = await redis.exec<string>(['INFO', 'replication']);
    seen = /connected_slaves:[1-9]/.test(info);
    return seen;
  };
}
