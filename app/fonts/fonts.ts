import localFont from 'next/font/local';

/** Pretendard, cut by studio/fonts: what every page needs comes first and is preloaded. */
const latin = localFont({
  src: './latin.woff2',
  weight: '300 700',
  variable: '--font-latin',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

/** Three syllables, so that an English page can name the other language without fetching a thousand. */
const korean = localFont({
  src: './korean.woff2',
  weight: '300 700',
  variable: '--font-korean',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+AD6D, U+C5B4, U+D55C' }],
});

const hangul = localFont({
  src: './hangul.woff2',
  weight: '300 700',
  variable: '--font-hangul',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+3001-3011, U+3131-318E, U+AC00-D7A3, U+FF01-FF5E' }],
});

/** Syllables that none of our own words use, fetched only where somebody else's do. */
const hangulFurther = localFont({
  src: './hangul-further.woff2',
  weight: '300 700',
  variable: '--font-hangul-further',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+AC00-D7A3' }],
});

const variables = (...fonts: { variable: string }[]) => fonts.map(({ variable }) => variable).join(' ');

export const fontVariables = {
  en: variables(latin, korean),
  ko: variables(latin, hangul, hangulFurther),
};
