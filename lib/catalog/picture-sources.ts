/** The sizes of a photograph of the store's own, for `srcset`; null for a drawing, which has one. */
export function pictureSources(src: string): string | null {
  const stem = /^(\/media\/garments\/[a-z-]+)-640\.webp$/.exec(src)?.[1];
  return stem ? `${stem}-640.avif 640w, ${stem}-1280.avif 1280w` : null;
}
