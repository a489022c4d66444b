/** Each picture is kept in these widths, none larger than it was uploaded. */
export const renditionWidths = [320, 640, 1280, 1920] as const;
export const renditionFormats = ['avif', 'webp'] as const;

export type RenditionWidth = (typeof renditionWidths)[number];
export type RenditionFormat = (typeof renditionFormats)[number];

export interface Rendition {
  digest: string;
  width: RenditionWidth;
  format: RenditionFormat;
}

const pattern = /^([0-9a-f]{32})\/(320|640|1280|1920)\.(avif|webp)$/;

export const renditionName = ({ digest, width, format }: Rendition): string => `${digest}/${width}.${format}`;

/** Null for a name that no rendition has: nothing else is ever looked for. */
export function parseRendition(name: string): Rendition | null {
  const [, digest, width, format] = pattern.exec(name) ?? [];
  if (!digest) return null;
  return { digest, width: Number(width) as RenditionWidth, format: format as RenditionFormat };
}

/** Those that a picture so wide has: the first that holds all of it is the last. */
export function widthsFor(pictureWidth: number): RenditionWidth[] {
  const enough = renditionWidths.findIndex((width) => width >= pictureWidth);
  return enough < 0 ? [...renditionWidths] : renditionWidths.slice(0, enough + 1);
}

const folder = '/media/';

/** The one address by which a picture is known: of the width that a page without choice shows. */
export function sourceOf(digest: string, pictureWidth: number): string {
  const width = widthsFor(pictureWidth).findLast((one) => one <= 1280) ?? 320;
  return folder + renditionName({ digest, width, format: 'webp' });
}

/** What a browser may choose from; null for a picture that is not the media store's. */
export function sourceSetsOf(picture: {
  src: string;
  width: number;
}): Record<RenditionFormat, string> | null {
  const known = picture.src.startsWith(folder) ? parseRendition(picture.src.slice(folder.length)) : null;
  if (!known) return null;
  const set = (format: RenditionFormat) =>
    widthsFor(picture.width)
      .map((width) => {
        const address = folder + renditionName({ digest: known.digest, width, format });
        return `${address} ${Math.min(width, picture.width)}w`;
      })
      .join(', ');
  return { avif: set('avif'), webp: set('webp') };
}
