import type { Redis } from '@upstash/redis';
import type { RedisHandle } from '#lib/redis/client.ts';
import { RedisUnavailableError } from '#lib/redis/resp-requester.ts';
import type { Cart, CartLine, CartOperation, CartRefusal } from '../types.ts';
import { applyScript, type Script } from './redis-scripts.ts';
import type { Applied, CartStore, Freshness } from './store.ts';

const replicaWaitMs = 500;
const replicasKnownForMs = 5_000;

interface Options {
  lifetimeSeconds: number;
  /** Over RESP a change and its WAIT share a connection; REST services replicate in their own way. */
  waitForReplica: boolean;
}

type Reply =
  | ['behind']
  | ['applied' | 'replayed', version: number, lines: string]
  | ['refused', code: string, variantId?: string, requested?: number, available?: number];

/** One hash a cart, changed by one script: atomic, in one round trip, acknowledged when a replica has it too. */
export function redisCartStore({ redis, key }: RedisHandle, options: Options): CartStore {
  const keyOf = (cartId: string) => key('cart', cartId);
  const run = acknowledgedScripts(redis, options.waitForReplica);

  async function apply(
    cartId: string,
    operation: CartOperation,
    { minVersion }: Freshness,
  ): Promise<Applied> {
    const args = (required: number) => [
      operation.id,
      operation.requestHash,
      operation.kind,
      required,
      minVersion,
      options.lifetimeSeconds,
      ...operation.lines.flatMap(({ variantId, quantity, available }) => [variantId, quantity, available]),
    ];
    let reply = await run<Reply>(applyScript, keyOf(cartId), args(minVersion));
    if (reply[0] === 'behind') reply = await run<Reply>(applyScript, keyOf(cartId), args(0));
    return appliedFrom(cartId, reply);
  }

  return {
    apply,
    async get(cartId) {
      const found = await redis.hmget<{ version: number; lines: string }>(keyOf(cartId), 'version', 'lines');
      return found?.version ? { id: cartId, version: found.version, lines: readLines(found.lines) } : null;
    },
    async delete(cartId) {
      await redis.del(keyOf(cartId));
    },
  };
}

function appliedFrom(cartId: string, reply: Reply): Applied {
  if (reply[0] === 'behind') throw new Error('the cart script refused a version that it was not asked for');
  if (reply[0] === 'refused') {
    const [, code, variantId, requested, available] = reply;
    return { ok: false, refusal: { code, variantId, requested, available } as CartRefusal };
  }
  const [status, version, lines] = reply;
  const cart: Cart = { id: cartId, version, lines: readLines(lines) };
  return { ok: true, cart, replayed: status === 'replayed' };
}

const readLines = (text: string): CartLine[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [variantId = '', quantity] = part.split('=');
      return { variantId, quantity: Number(quantity) };
    });

/**
 * Runs a script on the primary and, where it has replicas, waits until one of them has the write.
 * @throws RedisUnavailableError when none has it in time: the change may stand, and the same operation id finds out
 */
function acknowledgedScripts(redis: Redis, waitForReplica: boolean) {
  const hasReplicas = waitForReplica ? replicaWatch(redis) : async () => false;

  return async function run<T>(script: Script, key: string, args: (string | number)[]): Promise<T> {
    const waits = await hasReplicas();
    // Sent in one go on one connection, so that WAIT speaks of this very write.
    const acknowledged = async (command: Promise<T>): Promise<T> => {
      if (!waits) return command;
      const [reply, replicas] = await Promise.all([command, redis.exec<number>(['WAIT', 1, replicaWaitMs])]);
      if (replicas < 1) throw new RedisUnavailableError('no replica has the change yet');
      return reply;
    };
    try {
      return await acknowledged(redis.evalsha(script.sha, [key], args) as Promise<T>);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('NOSCRIPT'))) throw error;
      return acknowledged(redis.eval(script.source, [key], args) as Promise<T>);
    }
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
