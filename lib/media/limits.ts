/** What is taken at the desk; said there, and held while reading. */
export const mediaLimits = {
  bytes: 25 * 1024 * 1024,
  /** Of width times height. */
  pixels: 40_000_000,
  side: 12_000,
  /** Chosen at once. */
  files: 20,
  /** Uploaded and not yet made into renditions, over all instances. */
  waiting: 200,
};

export const pictureFormats = ['jpeg', 'png', 'webp', 'avif'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export const mimeTypeOf = (format: PictureFormat): string => `image/${format}`;
