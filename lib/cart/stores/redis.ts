import { isDependencyAway } from '#lib/errors.ts';
import type { Cart, CartOperation } from '../types.ts';
import type { PostgresCartStore } from './postgres.ts';
import { cartOf } from './record.ts';
import type { RedisCarts } from './redis-carts.ts';
import type { Applied, CartStore, Freshness } from './store.ts';

/**
 * `write-through`: a change is acknowledged when Postgres has it. `write-behind`: when a replica of Redis has it, where there
 * is one; Postgres has it within a second (copier.ts). Either stands in for the other while that is away.
 */
export type Durability = 'write-through' | 'write-behind';

/** Then the change is made in Postgres, which Redis follows. */
const roundsInRedis = 3;

/** Carts in Redis, with a copy in Postgres from which a cart that Redis lost, or holds too old, is rebuilt. */
export function redisCartStore(live: RedisCarts, copy: PostgresCartStore, durability: Durability): CartStore {
  const replicate = durability === 'write-behind';

  /**
   * @returns whether the change counts: not where the cart was older than its copy
   * @throws the error of Postgres when neither it nor a replica of Redis takes the change
   */
  async function keep(
    { cart }: Applied & { ok: true },
    { id, requestHash }: CartOperation,
  ): Promise<boolean> {
    const operations = Object.fromEntries([[id, { version: cart.version, requestHash }]]);
    try {
      return await copy.writeChange({ ...cart, operations });
    } catch (error) {
      if (!isDependencyAway(error) || !(await live.noteWaiting(cart.id))) throw error;
      return true;
    }
  }

  /** A failover may leave a cart without its last changes, and a browser that was not shown them cannot tell. */
  async function bringBack(cartId: string): Promise<void> {
    const record = await copy.read(cartId);
    if (record) await unlessAway(() => live.restore(record, { replaceNewer: true }));
  }

  async function applyLive(cartId: string, operation: CartOperation, { minVersion }: Freshness) {
    const first = await live.apply(cartId, operation, { minVersion, refuseOlder: true, replicate });
    if (first.applied !== 'behind') return first;
    const record = await copy.read(cartId);
    if (record) await live.restore(record);
    return live.apply(cartId, operation, { minVersion, refuseOlder: false, replicate });
  }

  /** Redis will be back with what was not copied yet: a change of the older copy would undo that. */
  async function requireWhole(cartId: string, { minVersion }: Freshness, away: Error): Promise<void> {
    const held = minVersion > 0 ? await copy.read(cartId) : null;
    if ((held?.version ?? 0) < minVersion) throw away;
  }

  return {
    async apply(cartId, operation, freshness) {
      for (let round = 0; round < roundsInRedis; round += 1) {
        const done = await unlessAway(() => applyLive(cartId, operation, freshness));
        if (done instanceof Error) {
          await requireWhole(cartId, freshness, done);
          break;
        }
        const { applied, isReplicated } = done;
        if (applied === 'behind') throw new Error('Redis refused a version that it was not asked for');
        if (!applied.ok || isReplicated || (await keep(applied, operation))) return applied;
        await bringBack(cartId);
      }
      return copy.apply(cartId, operation, freshness);
    },

    async get(cartId, { minVersion }) {
      const found = await unlessAway(() => live.get(cartId));
      if (found instanceof Error) return copy.get(cartId, { minVersion });
      if (found && found.version >= minVersion) return found;
      const record = await unlessAway(() => copy.read(cartId));
      if (record instanceof Error || record === null) return found;
      // A Redis that can be read may not take writes: the copy counts all the same.
      await unlessAway(() => live.restore(record));
      return newer(found, cartOf(record));
    },

    async delete(cartId) {
      await copy.delete(cartId);
      await live.delete(cartId);
    },
  };
}

const newer = (a: Cart | null, b: Cart): Cart => (a && a.version > b.version ? a : b);

/** Answers the error that says so where a dependency is away. */
async function unlessAway<T>(run: () => Promise<T>): Promise<T | Error> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Error && isDependencyAway(error)) return error;
    throw error;
  }
}
