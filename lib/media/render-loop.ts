import { announceSoon } from '../cache/invalidate.ts';
import { databases } from '../database.ts';
import { repeat } from '../repeat.ts';
import { renderNextFile } from './render-files.ts';
import { mediaStore } from './stores/media-store.ts';

const everyMs = 1_000;

/** @returns stops it, once the picture that is being made is done */
export const startRendering = (): (() => Promise<void>) =>
  repeat('renditions', everyMs, async () => {
    const services = { db: databases().primary.db, store: mediaStore() };
    while (await renderNextFile(services)) await announceSoon();
  });
