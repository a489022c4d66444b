import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CacheHandler,
  CacheHandlerContext,
  CacheHandlerValue,
} from 'next/dist/server/lib/incremental-cache';
import { log } from '../log.ts';
import { processWide } from '../process-wide.ts';
import { redis } from '../redis/client.ts';
import { cacheHeaders, hasEdge } from './edge.ts';
import { pageGeneration } from './page-generation.ts';
import { generations } from './runtime.ts';
import { renderScope } from './scope.ts';
import { TaggedCache } from './tagged-cache.ts';

type Value = Parameters<CacheHandler['set']>[1];
type SetContext = Parameters<CacheHandler['set']>[2];

/** A page is stale when a tag says so; this only clears out what nobody asks for. */
const lifetimeSeconds = 7 * 24 * 60 * 60;
const memoryBytes = 192 * 1024 * 1024;

/** The build has no services: what it prerenders (the bare 404) is rendered again by the first who asks. */
const isBuilding = process.env.NEXT_PHASE === 'phase-production-build';

/** Keeps rendered pages for all instances; see docs/decisions/003-page-cache.md. */
export default class PageCacheHandler implements CacheHandler {
  readonly #context: CacheHandlerContext;

  constructor(context: CacheHandlerContext) {
    this.#context = context;
  }

  get #pages(): TaggedCache<CacheHandlerValue> {
    return processWide(
      'page-cache',
      () =>
        new TaggedCache({
          redis: redis(),
          generations: generations(),
          kind: 'page',
          namespace: buildId(this.#context.serverDistDir),
          memoryBytes,
        }),
    );
  }

  async get(key: string): Promise<CacheHandlerValue | null> {
    if (isBuilding || this.#context.dev) return null;
    const scope = renderScope();
    if (scope) scope.peekPage = () => this.#pages.peek(key);
    const found = await this.#pages.lookup(key);
    if (found.hit) return found.value;
    const { generation } = found;
    if (scope && generation) {
      scope.generation ??= generation;
      scope.release = () => this.#pages.release(key, generation);
    }
    return null;
  }

  async set(key: string, value: Value, context: SetContext): Promise<void> {
    if (isBuilding || this.#context.dev || !isKept(value)) return;
    const scope = renderScope();
    const cacheControl = 'cacheControl' in context ? context.cacheControl : undefined;
    const tags = [...(scope?.tags ?? [])];
    const generation = scope?.generation ?? null;
    // What was made without a generation may be old already, so no edge shall keep it.
    const said = withHeaders(value, {
      ...cacheHeaders(tags, generation !== null && hasEdge()),
      ...(generation && { [pageGeneration]: String(generation.seq) }),
    });
    try {
      await this.#pages.store(
        key,
        { value: said, lastModified: Date.now(), ...(cacheControl && { cacheControl }) },
        { tags, generation, lifetimeSeconds },
      );
    } catch (error) {
      // A handler that throws fails the request, and the page is already made.
      log.error({ err: error, key }, 'page not cached');
    }
  }

  /** Edits are announced through the outbox (`invalidateTags`), which outlives a process; Next's own tags are unused. */
  async revalidateTag(): Promise<void> {}

  resetRequestCache(): void {}
}

/** Addresses that lead nowhere, or on to another, are endless: each is looked at anew. */
const isKept = (value: Value): boolean => !value || !('status' in value) || (value.status ?? 200) === 200;

/** What is in a page's headers goes out with every hit; whoever asks by its `etag` is answered 304. */
function withHeaders(value: Value, more: Record<string, string>): Value {
  if (!value || !('rscData' in value)) return value;
  const digest = createHash('sha1').update(value.html).digest('base64url');
  // Weak, because the balancer compresses.
  const headers = {
    ...value.headers,
    ...more,
    etag: `W/"${digest}"`,
  };
  return { ...value, headers };
}

/** Two builds share no page. */
function buildId(serverDistDir = '.next/server'): string {
  return readFileSync(join(serverDistDir, '..', 'BUILD_ID'), 'utf8').trim();
}
