import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { Databases } from '#db/client.ts';
import { type Lsn, parseLsn } from '#db/lsn.ts';
import type { RedisHandle } from '../redis/client.ts';

/**
 * Where the shop's invalidations stand. Numbers come from a sequence in Postgres, so that a Redis that
 * lost its memory can be told from one that is up to date; what is cached is stamped with them.
 */
export interface Generation {
  /** The number of the latest invalidation. */
  seq: number;
  /** Entries stamped below it are stale whatever their tags: set when Redis had forgotten the tags. */
  floor: number;
  /** A fill reads the primary, or a replica that has replayed this position. */
  lsn: Lsn;
}

/** Raises the tags' numbers and the generation; never turns either back. Answers 0 where Redis has no generation. */
const advanceScript = `
local current = redis.call('GET', KEYS[1])
if not current then return 0 end
local seq, floor, lsn = current:match('(%d+) (%d+) (%S+)')
for i = 3, #ARGV do
  if tonumber(redis.call('HGET', KEYS[2], ARGV[i]) or '0') < tonumber(ARGV[1]) then
    redis.call('HSET', KEYS[2], ARGV[i], ARGV[1])
  end
end
if ARGV[2] > lsn then lsn = ARGV[2] end
if tonumber(ARGV[1]) > tonumber(seq) then seq = ARGV[1] end
redis.call('SET', KEYS[1], seq .. ' ' .. floor .. ' ' .. lsn)
return 1`;

/** Starts anew at a number that nothing cached so far can bear; of two at once the later number stays. */
const restartScript = `
local current = redis.call('GET', KEYS[1])
if current and tonumber(current:match('%d+')) >= tonumber(ARGV[1]) then return 0 end
redis.call('DEL', KEYS[2])
redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[1] .. ' ' .. ARGV[2])
return 1`;

/** Positions compare as text inside the script, so each half has its eight digits. */
function padded(lsn: Lsn): Lsn {
  const value = parseLsn(lsn) ?? 0n;
  return value
    .toString(16)
    .toUpperCase()
    .padStart(16, '0')
    .replace(/^(.{8})/, '$1/');
}

export class Generations {
  readonly #redis: RedisHandle;
  readonly #databases: Databases;
  readonly #keys: [generation: string, tags: string];
  #asked: Promise<Generation> | undefined;

  constructor(redis: RedisHandle, databases: Databases) {
    this.#redis = redis;
    this.#databases = databases;
    this.#keys = [redis.key('generation'), redis.key('generation', 'tags')];
  }

  /**
   * One short read for all who ask in one turn of the event loop, sent after the last of them; throws when Redis is
   * away, or is empty with the primary away.
   */
  current(): Promise<Generation> {
    this.#asked ??= endOfTurn().then(() => {
      this.#asked = undefined;
      return this.#read();
    });
    return this.#asked;
  }

  async #read(): Promise<Generation> {
    const text = await this.#redis.redis.get<string>(this.#keys[0]);
    return text ? parseGeneration(text) : this.restart();
  }

  /** The number of the latest invalidation of each tag, 0 for none. */
  async ofTags(tags: readonly string[]): Promise<number[]> {
    if (tags.length === 0) return [];
    const numbers = await this.#redis.redis.hmget<Record<string, number | null>>(this.#keys[1], ...tags);
    return tags.map((tag) => Number(numbers?.[tag] ?? 0));
  }

  /** Tells every instance at once that whatever bears one of `tags` is stale; true when Redis took it. */
  async advance(seq: number, lsn: Lsn, tags: readonly string[]): Promise<void> {
    const send = () =>
      this.#redis.redis.eval<string[], number>(advanceScript, this.#keys, [
        String(seq),
        padded(lsn),
        ...tags,
      ]);
    if ((await send()) === 1) return;
    await this.restart();
  }

  /** Makes everything cached stale: Redis is empty, or has turned back. */
  async restart(): Promise<Generation> {
    const { seq, lsn } = await this.next();
    await this.#redis.redis.eval(restartScript, this.#keys, [String(seq), padded(lsn)]);
    const text = await this.#redis.redis.get<string>(this.#keys[0]);
    return text ? parseGeneration(text) : { seq, floor: seq, lsn };
  }

  /** Takes the next number, and the position at or after every commit so far. */
  async next(): Promise<{ seq: number; lsn: Lsn }> {
    const [row] = await this.#databases.primary.sql<{ seq: number; lsn: Lsn }[]>`
      SELECT nextval('cache_generation')::float AS seq, pg_current_wal_lsn()::text AS lsn`;
    if (!row) throw new Error('the primary gave no number');
    return row;
  }

  /** The last number ever taken: above `current().seq` for longer than a moment, Redis has forgotten some. */
  async lastTaken(): Promise<number> {
    const [row] = await this.#databases.primary.sql<{ seq: number }[]>`
      SELECT CASE WHEN is_called THEN last_value ELSE 0 END::float AS seq FROM cache_generation`;
    return row?.seq ?? 0;
  }
}

function parseGeneration(text: string): Generation {
  const [seq, floor, lsn] = text.split(' ');
  return { seq: Number(seq), floor: Number(floor), lsn: lsn ?? '0/0' };
}
