/** What a browser may choose from for a photograph of the store's own; null for a drawing, which has one size. */
export function photographSources(src: string): Record<'avif' | 'webp', string> | null {
  const stem = /^(\/media\/garments\/[a-z-]+)-480\.webp$/.exec(src)?.[1];
  if (!stem) return null;
  return { avif: `${stem}-640.avif 640w, ${stem}-1280.avif 1280w`, webp: `${src} 480w` };
}
