import type { Metadata } from 'next';
import type { Locale, Picture } from '#lib/catalog/types.ts';
import { localePath } from './locale.ts';

interface PageFacts {
  locale: Locale;
  /** Without language and query: `/products/the-plain-tee`. */
  path: string;
  title: string;
  description?: string | undefined;
  image?: Picture | null;
}

/** What every page that may be found says of itself: title, canonical address, the same page in each language. */
export function pageMetadata({ locale, path, title, description, image }: PageFacts): Metadata {
  return {
    title,
    ...(description && { description }),
    alternates: {
      canonical: localePath(locale, path),
      languages: {
        en: localePath('en', path),
        ko: localePath('ko', path),
        'x-default': localePath('en', path),
      },
    },
    openGraph: {
      title,
      ...(description && { description }),
      url: localePath(locale, path),
      siteName: 'MyClothes',
      locale: locale === 'ko' ? 'ko_KR' : 'en_US',
      ...(image && {
        images: [{ url: image.src, width: image.width, height: image.height, alt: image.alt }],
      }),
    },
  };
}

/** A page that is somebody's own, or one of endlessly many: not for search engines. */
export const privateMetadata = (title: string): Metadata => ({
  title,
  robots: { index: false, follow: false },
});

/** Of a page whose address is a secret: it is told to no other site. */
export const linkMetadata = (title: string): Metadata => ({
  ...privateMetadata(title),
  referrer: 'same-origin',
});
