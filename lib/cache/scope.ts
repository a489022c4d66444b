import { AsyncLocalStorage } from 'node:async_hooks';
import type { CacheHandlerValue } from 'next/dist/server/lib/incremental-cache';
import type { Database } from '#db/client.ts';
import { processWide } from '../process-wide.ts';
import type { Generation } from './generation.ts';

/**
 * What one request learns while it renders: the server opens it, the page cache notes the generation before
 * the render, each cached read adds its tags, and the page is stored with both.
 */
export interface RenderScope {
  generation?: Generation;
  readonly tags: Set<string>;
  /** Set when the request is for a cached page: reads that page from memory while it is fresh. */
  peekPage?: () => Promise<CacheHandlerValue | null>;
  /** In which language the desk answers. */
  deskLocale?: 'en' | 'ko';
  /** Set when the request is for a preview: reads the store as it will be, past every cache. */
  rehearse?: <T>(key: string, read: (db: Database) => Promise<T>) => Promise<T>;
  /** Set while this request is the one that fills a page for the fleet: gives that duty back. */
  release?: () => Promise<void>;
}

const storage = processWide('render-scope', () => new AsyncLocalStorage<RenderScope>());

export const renderScope = (): RenderScope | undefined => storage.getStore();

export const runInRenderScope = <T>(run: (scope: RenderScope) => T): T => {
  const scope: RenderScope = { tags: new Set() };
  return storage.run(scope, () => run(scope));
};
