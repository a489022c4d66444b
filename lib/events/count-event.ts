import { LRUCache } from 'lru-cache';
import { databases } from '../database.ts';
import { Problem } from '../errors.ts';
import { processWide } from '../process-wide.ts';
import { repeat } from '../repeat.ts';
import { shopDay } from '../shop-time.ts';
import { isCountable, type StoreEvent } from './schema.ts';
import { Tally } from './tally.ts';
import { writeEvents } from './write-events.ts';

/** Counts are for people to look at: a process that is killed may take this long of them with it. */
const writeEveryMs = 3000;
/** From one address in a minute, at one instance. */
const most = 120;

const tally = () => processWide('events.tally', () => new Tally());
const told = () =>
  processWide('events.told', () => new LRUCache<string, { count: number }>({ max: 10_000, ttl: 60_000 }));

/** A search whose words may be somebody's own is answered like any other, and kept nowhere. @throws Problem 429 */
export function countEvent(event: StoreEvent, address: string): void {
  const from = told().get(address) ?? { count: 0 };
  if (from.count === 0) told().set(address, from);
  from.count += 1;
  if (from.count > most) throw new Problem(429, 'too_many_events', { retryAfter: 60 });
  if (!isCountable(event)) return;
  tally().add(event, shopDay(new Date()));
}

/** @returns stops it, once all that was counted is written */
export function startWritingEvents(): () => Promise<void> {
  const write = () => writeEvents(databases().primary.db, tally());
  const stop = repeat('events', writeEveryMs, write);
  return async () => {
    await stop();
    await write();
  };
}
