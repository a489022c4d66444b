import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { mediaFiles } from '#db/schema/index.ts';
import { log } from '../log.ts';
import { renderPicture } from './decoder/run-decoder.ts';
import type { MediaFile } from './keep-original.ts';
import { showFile } from './show-file.ts';
import { type MediaStore, originalKey, renditionKey } from './stores/media-store.ts';

export interface RenderServices {
  /** The primary. */
  db: Database;
  store: MediaStore;
  /** How long whoever took a file may be at it before another takes it. */
  leaseSeconds?: number;
}

/** Then somebody at the desk has to look at it. */
export const renderAttempts = 5;
/** Longer than the decoder is given, with what is read and written around it. */
const usualLeaseSeconds = 180;

/**
 * Makes the renditions of one file that waits for them. It is claimed by a commit before, so that of several runners
 * one has it; who dies at it is followed by another when the lease is over. What both then write bears the same names
 * and is the same, and only the first is noted.
 * @returns whether there was one
 */
export async function renderNextFile(services: RenderServices): Promise<boolean> {
  const file = await claimFile(services);
  if (!file) return false;
  const folder = await mkdtemp(path.join(tmpdir(), 'myclothes-render-'));
  try {
    await renderFile(services.store, file, folder);
    await noteReady(services.db, file);
  } catch (error) {
    await noteFailure(services.db, file, error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return true;
}

async function claimFile({
  db,
  leaseSeconds = usualLeaseSeconds,
}: RenderServices): Promise<MediaFile | null> {
  const [claimed] = await db
    .update(mediaFiles)
    .set({
      attempts: sql`${mediaFiles.attempts} + 1`,
      availableAt: sql`now() + make_interval(secs => ${leaseSeconds})`,
    })
    .where(
      sql`${mediaFiles.digest} IN (
        SELECT digest FROM media_files
        WHERE ready_at IS NULL AND available_at <= now() AND attempts < ${renderAttempts}
        ORDER BY available_at LIMIT 1 FOR UPDATE SKIP LOCKED)`,
    )
    .returning();
  return claimed ?? null;
}

class Unreadable extends Error {}

async function renderFile(store: MediaStore, { digest }: MediaFile, folder: string): Promise<void> {
  const original = await store.get(originalKey(digest));
  if (!original) throw new Unreadable('the original is gone');
  const file = path.join(folder, 'original');
  await pipeline(original.body, createWriteStream(file));
  const rendered = await renderPicture(file, folder);
  if (!rendered.ok) throw new Unreadable(rendered.code);
  for (const name of rendered.data) {
    await store.put(
      renditionKey(`${digest}/${name}`),
      path.join(folder, name),
      `image/${name.split('.')[1]}`,
    );
  }
}

async function noteReady(db: Database, { digest }: MediaFile): Promise<void> {
  await db.transaction(async (tx) => {
    const [file] = await tx
      .update(mediaFiles)
      .set({ readyAt: sql`now()`, lastError: null })
      .where(and(eq(mediaFiles.digest, digest), isNull(mediaFiles.readyAt)))
      .returning();
    if (file) await showFile(tx, file);
  });
}

async function noteFailure(db: Database, { digest, attempts }: MediaFile, error: unknown): Promise<void> {
  log.warn({ err: error, digest, attempts }, 'renditions were not made');
  await db
    .update(mediaFiles)
    .set({
      // The same bytes will be as unreadable the next time.
      ...(error instanceof Unreadable && { attempts: renderAttempts }),
      lastError: String((error as Error).message ?? error).slice(0, 500),
      availableAt: sql`now() + make_interval(secs => ${2 * 4 ** (attempts - 1)})`,
    })
    // Not where the lease ran out meanwhile and another has it.
    .where(and(eq(mediaFiles.digest, digest), eq(mediaFiles.attempts, attempts), isNull(mediaFiles.readyAt)));
}
