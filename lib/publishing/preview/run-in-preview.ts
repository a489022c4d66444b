import type { Database } from '#db/client.ts';
import type { RenderScope } from '../../cache/scope.ts';
import { databases } from '../../database.ts';
import { previewStorage, type ShownPreview } from './current-preview.ts';
import { rehearse } from './rehearse.ts';

/** Answers a request with every read of the catalog rehearsed: each once, and one after the other. */
export function runInPreview<T>(preview: ShownPreview, scope: RenderScope, run: () => T): T {
  const known = new Map<string, Promise<unknown>>();
  let last: Promise<unknown> = Promise.resolve();
  scope.rehearse = <R>(key: string, read: (db: Database) => Promise<R>): Promise<R> => {
    const found = known.get(key) as Promise<R> | undefined;
    if (found) return found;
    const reading = last.then(() => rehearse(databases().primary.db, preview, read));
    known.set(key, reading);
    last = reading.catch(() => {});
    return reading;
  };
  return previewStorage.run(preview, run);
}
