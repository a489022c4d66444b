import { LRUCache } from 'lru-cache';
import type { ISql, Sql } from 'postgres';

/** Each takes some ten kilobytes of the memory of each connection. */
const namedAtMost = 500;

type Run = (tx: ISql) => unknown;

/**
 * drizzle sends its statements without a name: parsed and planned each time, in a round trip more, and none is sent
 * before the one ahead was answered. Through this client a text that comes again gets a name. Texts that depend on their
 * arguments, such as lists of any length, are sent as before once there are too many.
 */
export function namingStatements(sql: Sql): Sql {
  const named = new Set<string>();
  const seenOnce = new LRUCache<string, true>({ max: namedAtMost });

  function isWorthAName(text: string): boolean {
    if (named.has(text)) return true;
    if (named.size >= namedAtMost) return false;
    if (seenOnce.delete(text)) named.add(text);
    else seenOnce.set(text, true);
    return named.has(text);
  }

  const naming = <T extends ISql>(client: T): T =>
    new Proxy(client, {
      get(target, member) {
        const value: unknown = Reflect.get(target, member);
        if (member === 'unsafe') {
          const unsafe: ISql['unsafe'] = (text, parameters, options) =>
            target.unsafe(text, parameters, { ...options, prepare: isWorthAName(text) });
          return unsafe;
        }
        // A transaction comes with a client of its own.
        if (member === 'begin' || member === 'savepoint') {
          return (run: Run) => (value as (run: Run) => unknown)((tx) => run(naming(tx)));
        }
        return value;
      },
    });
  return naming(sql);
}
