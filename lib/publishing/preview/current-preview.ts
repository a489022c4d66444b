import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '../../process-wide.ts';
import type { Preview } from './preview.ts';

/** Of the request that is answered: what it previews, and the path it asked for. */
export interface ShownPreview extends Preview {
  path: string;
}

export const previewStorage = processWide('preview', () => new AsyncLocalStorage<ShownPreview>());

/** For the bar that says so; undefined for everyone else. */
export const currentPreview = (): ShownPreview | undefined => previewStorage.getStore();
