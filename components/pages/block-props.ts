import type { Locale } from '#lib/catalog/types.ts';
import type { BlockOf, BlockType } from '#lib/pages/blocks.ts';
import type { Page, PagePicture } from '#lib/pages/types.ts';

export interface BlockProps<T extends BlockType> {
  block: BlockOf<T>;
  pictures: Page['pictures'];
  locale: Locale;
  /** The first of its page: its title is the page's, its picture is fetched at once. */
  isFirst: boolean;
}

/** In this language, else in English. */
export const say = (words: { en: string; ko: string }, locale: Locale): string => words[locale] || words.en;

export const pictureOf = (pictures: Page['pictures'], id: string | null): PagePicture | null =>
  id === null ? null : (pictures[id] ?? null);
