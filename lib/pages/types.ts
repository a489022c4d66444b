import type { Picture } from '../catalog/types.ts';
import type { Block } from './blocks.ts';

export interface PagePicture extends Picture {
  /** As `object-position` says it: what stays in view where it is cropped. */
  focus: string;
}

/** A page as it is shown in one language. */
export interface Page {
  handle: string;
  title: string;
  seo: { title: string; description: string };
  blocks: Block[];
  /** By id; one that is not there yet is left out. */
  pictures: Record<string, PagePicture>;
}
