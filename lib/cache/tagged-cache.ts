import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { RedisHandle } from '../redis/client.ts';
import type { Generation, Generations } from './generation.ts';
import { type CacheCounters, type CacheKind, cacheMetrics } from './metrics.ts';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** How long one instance may take to fill before another does it too, ms. */
const leaseMs = 3_000;
const leasePollMs = 15;
/** Without Redis nobody hears of edits: what this instance holds is used for this long, ms. */
const withoutRedisMs = 1_000;

interface Entry<T> {
  value: T;
  tags: readonly string[];
  /** The generation that was current before the value was read. */
  stamp: number;
}

interface Held<T> extends Entry<T> {
  /** The generation at which the entry was last seen to be fresh. */
  freshAt: number;
  checkedAtMs: number;
  bytes: number;
}

export type Lookup<T> =
  | { hit: true; value: T }
  /** The caller fills; `generation` is null while Redis is away, and nothing can be stored. */
  | { hit: false; generation: Generation | null };

/**
 * Two levels, this instance's memory and Redis, under one rule: an entry is fresh while none of its tags has
 * been invalidated since the generation it is stamped with. One short read of the generation per look-up.
 */
export class TaggedCache<T> {
  readonly #redis: RedisHandle;
  readonly #generations: Generations;
  readonly #name: string;
  readonly #counters: CacheCounters;
  readonly #memory: LRUCache<string, Held<T>>;
  readonly #waiting = new Map<string, Promise<Entry<T> | null>>();

  constructor(options: {
    redis: RedisHandle;
    generations: Generations;
    kind: CacheKind;
    /** Goes into every key: a build id for pages, so that two builds share nothing. */
    namespace: string;
    memoryBytes: number;
  }) {
    this.#redis = options.redis;
    this.#generations = options.generations;
    this.#name = `${options.kind}:${options.namespace}`;
    this.#counters = cacheMetrics()[options.kind];
    this.#memory = new LRUCache({ maxSize: options.memoryBytes, sizeCalculation: (held) => held.bytes });
  }

  /** A hit, or the duty to fill: over the fleet one caller gets it, the others wait for what it stores. */
  async lookup(key: string, look = () => this.#generations.current()): Promise<Lookup<T>> {
    try {
      const generation = await look();
      const found = await this.#find(key, generation);
      if (found) return { hit: true, value: found.value };
      if (await this.#takeLease(key, generation)) return { hit: false, generation };
      this.#counters.waits += 1;
      const filled = await this.#joinWait(key, generation);
      // Given up by its holder: one of those who waited takes the duty over.
      return filled ? { hit: true, value: filled.value } : await this.lookup(key);
    } catch {
      // Redis is away: a page a second old, or one made just for this request, rather than an error.
      this.#counters.withoutRedis += 1;
      const held = this.#memory.get(key);
      if (held && Date.now() - held.checkedAtMs < withoutRedisMs) return { hit: true, value: held.value };
      return { hit: false, generation: null };
    }
  }

  /** What this instance holds, while it is fresh: one short read of the generation, and never a duty to fill. */
  async peek(key: string): Promise<T | null> {
    const held = this.#memory.get(key);
    if (!held) return null;
    try {
      if (!(await this.#isHeldFresh(held, await this.#generations.current()))) return null;
      this.#counters.memoryHits += 1;
      return held.value;
    } catch {
      return null;
    }
  }

  /** Keeps what was filled; stamped with the generation the fill began at, so an edit meanwhile makes it stale. */
  async store(
    key: string,
    value: T,
    options: { tags: readonly string[]; generation: Generation | null; lifetimeSeconds: number },
  ): Promise<void> {
    const { tags, generation, lifetimeSeconds } = options;
    this.#counters.fills += 1;
    const entry: Entry<T> = { value, tags, stamp: generation?.seq ?? 0 };
    const packed = await deflate(serialize(entry), { level: 3 });
    this.#hold(key, entry, packed.byteLength * 4, generation?.seq ?? -1);
    if (!generation) return;
    try {
      if (await this.#isFresh(entry, await this.#generations.current())) {
        // The letter keeps @upstash/redis from reading the text as JSON.
        const text = `z${packed.toString('base64')}`;
        await this.#redis.redis.set(this.#key(key), text, { ex: jittered(lifetimeSeconds) });
      } else {
        this.#counters.refusedFills += 1;
      }
    } catch {
      this.#counters.withoutRedis += 1;
    }
    await this.release(key, generation);
  }

  /** Gives the duty to fill back, done or not; those who wait look again at once. */
  async release(key: string, generation: Generation): Promise<void> {
    await this.#redis.redis.del(this.#leaseKey(key, generation)).catch(() => {});
  }

  async #find(key: string, generation: Generation): Promise<Entry<T> | null> {
    const held = this.#memory.get(key);
    if (held && (await this.#isHeldFresh(held, generation))) {
      this.#counters.memoryHits += 1;
      return held;
    }
    const packed = await this.#redis.redis.get<string>(this.#key(key));
    if (typeof packed !== 'string') return null;
    const bytes = Buffer.from(packed.slice(1), 'base64');
    const entry = deserialize(await inflate(bytes)) as Entry<T>;
    if (!(await this.#isFresh(entry, generation))) return null;
    this.#counters.redisHits += 1;
    this.#hold(key, entry, bytes.byteLength * 4, generation.seq);
    return entry;
  }

  async #isHeldFresh(held: Held<T>, generation: Generation): Promise<boolean> {
    if (held.freshAt !== generation.seq) {
      if (!(await this.#isFresh(held, generation))) return false;
      held.freshAt = generation.seq;
    }
    held.checkedAtMs = Date.now();
    return true;
  }

  async #isFresh(entry: Entry<T>, generation: Generation): Promise<boolean> {
    if (entry.stamp < generation.floor) return false;
    if (entry.stamp === generation.seq) return true;
    const numbers = await this.#generations.ofTags(entry.tags);
    return numbers.every((number) => number <= entry.stamp);
  }

  #hold(key: string, entry: Entry<T>, bytes: number, freshAt: number): void {
    this.#memory.set(key, { ...entry, freshAt, checkedAtMs: Date.now(), bytes: bytes + 1 });
  }

  async #takeLease(key: string, generation: Generation): Promise<boolean> {
    const answer = await this.#redis.redis.set(this.#leaseKey(key, generation), 1, { nx: true, px: leaseMs });
    return answer === 'OK';
  }

  /** One of this instance's waiting requests does the looking for all of them. */
  #joinWait(key: string, generation: Generation): Promise<Entry<T> | null> {
    const leaseKey = this.#leaseKey(key, generation);
    let waiting = this.#waiting.get(leaseKey);
    if (!waiting) {
      waiting = this.#awaitFill(key, generation).finally(() => this.#waiting.delete(leaseKey));
      this.#waiting.set(leaseKey, waiting);
    }
    return waiting;
  }

  /** Looks until the holder of the lease has stored, or has let it run out. */
  async #awaitFill(key: string, generation: Generation): Promise<Entry<T> | null> {
    const deadline = Date.now() + leaseMs;
    while (Date.now() < deadline) {
      await sleep(leasePollMs);
      // In this order: a holder stores first and then gives the lease back.
      const isHeld = await this.#redis.redis.exists(this.#leaseKey(key, generation));
      const found = await this.#find(key, generation);
      if (found || isHeld === 0) return found;
    }
    return null;
  }

  #key(key: string): string {
    return this.#redis.key(this.#name, key);
  }

  #leaseKey(key: string, generation: Generation): string {
    return this.#redis.key('lease', this.#name, key, String(generation.seq));
  }
}

/** Ten per cent either way, so that what was filled together does not run out together. */
const jittered = (seconds: number): number => Math.max(1, Math.round(seconds * (0.9 + Math.random() * 0.2)));
