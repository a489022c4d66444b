import type { RedisHandle } from '#lib/redis/client.ts';
import type { Cart, CartOperation, CartRefusal } from '../types.ts';
import { readLines, writeLines } from './lines-text.ts';
import type { CartRecord } from './record.ts';
import { redisRunner } from './redis-runner.ts';
import {
  applyScript,
  copiedScript,
  noteWaitingScript,
  restoreScript,
  takeWaitingScript,
} from './redis-scripts.ts';
import type { Applied, Freshness } from './store.ts';

/** Taken carts are handed out again after this, seconds. */
const takenForSeconds = 0.5;

interface ApplyOptions extends Freshness {
  /** Say `behind` rather than change a cart older than `minVersion`. */
  refuseOlder: boolean;
  /** Note the cart as waiting to be copied, and ask a replica to have the change. */
  replicate: boolean;
}

interface LiveApplied {
  applied: Applied | 'behind';
  /** A replica has the change, or the server has no replicas; false when that was not asked. */
  isReplicated: boolean;
}

type Reply =
  | ['behind']
  | ['applied' | 'replayed', version: number, lines: string]
  | ['refused', code: string, variantId?: string, requested?: number, available?: number];

export type RedisCarts = ReturnType<typeof redisCarts>;

/** One hash a cart, changed by one script: atomic and in one round trip. */
export function redisCarts(
  { redis, key }: RedisHandle,
  { lifetimeSeconds, waitForReplica }: { lifetimeSeconds: number; waitForReplica: boolean },
) {
  const runner = redisRunner(redis, { waitForReplica });
  const keyOf = (cartId: string) => key('cart', cartId);
  const waitingKey = key('carts-to-copy');

  return {
    async get(cartId: string): Promise<Cart | null> {
      const found = await redis.hmget<{ version: number; lines: string }>(keyOf(cartId), 'version', 'lines');
      return found?.version ? { id: cartId, version: found.version, lines: readLines(found.lines) } : null;
    },

    async apply(cartId: string, operation: CartOperation, options: ApplyOptions): Promise<LiveApplied> {
      const keys = [keyOf(cartId), waitingKey];
      const args = [
        operation.id,
        operation.requestHash,
        operation.kind,
        options.refuseOlder ? options.minVersion : 0,
        options.minVersion,
        lifetimeSeconds,
        options.replicate ? cartId : '',
        ...operation.lines.flatMap(({ variantId, quantity, available }) => [variantId, quantity, available]),
      ];
      if (!options.replicate) {
        const reply = await runner.run<Reply>(applyScript, keys, args);
        return { applied: appliedFrom(cartId, reply), isReplicated: false };
      }
      const [reply, isReplicated] = await runner.runReplicated<Reply>(applyScript, keys, args);
      return { applied: appliedFrom(cartId, reply), isReplicated };
    },

    /** Unless the cart is as new here; `replaceNewer`: even then. */
    async restore(
      { id, version, lines, operations }: CartRecord,
      { replaceNewer = false } = {},
    ): Promise<void> {
      const known = Object.entries(operations).flatMap(([name, at]) => [name, at.version, at.requestHash]);
      const args = [lifetimeSeconds, version, writeLines(lines), replaceNewer ? 1 : 0, ...known];
      await runner.run(restoreScript, [keyOf(id)], args);
    },

    async delete(cartId: string): Promise<void> {
      await redis.del(keyOf(cartId));
    },

    /** The ids of carts whose changes are not copied yet, given to one caller at a time. */
    takeWaiting: (limit: number): Promise<string[]> =>
      runner
        .run<unknown[]>(takeWaitingScript, [waitingKey], [takenForSeconds, limit])
        .then((ids) => ids.map(String)),

    async readRecords(cartIds: readonly string[]): Promise<(CartRecord | null)[]> {
      const hashes = await Promise.all(
        cartIds.map((id) => redis.hgetall<Record<string, string | number>>(keyOf(id))),
      );
      return hashes.map((hash, index) => (hash?.version ? recordFrom(cartIds[index] as string, hash) : null));
    },

    /** They wait no more, unless they changed after the version that was copied. */
    async markCopied(copied: readonly { id: string; version: number }[]): Promise<void> {
      if (copied.length === 0) return;
      const keys = [waitingKey, ...copied.map(({ id }) => keyOf(id))];
      await runner.run(
        copiedScript,
        keys,
        copied.flatMap(({ id, version }) => [id, version]),
      );
    },

    /** For a change that could not be copied at once; true when a replica has it. */
    async noteWaiting(cartId: string): Promise<boolean> {
      const [, isReplicated] = await runner.runReplicated(noteWaitingScript, [waitingKey], [cartId]);
      return isReplicated;
    },
  };
}

function appliedFrom(cartId: string, reply: Reply): Applied | 'behind' {
  if (reply[0] === 'behind') return 'behind';
  if (reply[0] === 'refused') {
    const [, code, variantId, requested, available] = reply;
    return { ok: false, refusal: { code, variantId, requested, available } as CartRefusal };
  }
  const [status, version, lines] = reply;
  const cart: Cart = { id: cartId, version, lines: readLines(lines) };
  return { ok: true, cart, replayed: status === 'replayed' };
}

function recordFrom(id: string, hash: Record<string, string | number>): CartRecord {
  const operations = Object.entries(hash)
    .filter(([field]) => field.startsWith('op:'))
    .map(([field, value]) => {
      const [version, requestHash = ''] = String(value).split(' ');
      return [field.slice(3), { version: Number(version), requestHash }] as const;
    });
  return {
    id,
    version: Number(hash.version),
    lines: readLines(String(hash.lines)),
    operations: Object.fromEntries(operations),
  };
}
