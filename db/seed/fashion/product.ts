import { colorByName, colorInText } from '#lib/catalog/color-names.ts';
import { fallbackPicture } from '#lib/catalog/fallback-picture.ts';
import { toHandle } from '#lib/catalog/import/handle.ts';
import type { ProductInput, VariantInput } from '#lib/catalog/product-input.ts';
import { type Article, articles } from './article-types.ts';
import { randomFrom } from './random.ts';
import { sizesOf } from './sizes.ts';
import type { Style } from './styles.ts';

type Gender = NonNullable<ProductInput['gender']>;

const genders: Record<string, { gender: Gender; ko: string }> = {
  Men: { gender: 'men', ko: '남성' },
  Women: { gender: 'women', ko: '여성' },
  Boys: { gender: 'boys', ko: '남아' },
  Girls: { gender: 'girls', ko: '여아' },
  Unisex: { gender: 'unisex', ko: '남녀공용' },
};

const seasons: Record<string, { month: number; ko: string }> = {
  Spring: { month: 2, ko: '봄' },
  Summer: { month: 5, ko: '여름' },
  Fall: { month: 8, ko: '가을' },
  Winter: { month: 10, ko: '겨울' },
};

const usages: Record<string, string> = {
  Casual: '일상에서',
  'Smart Casual': '일과 일상에서',
  Formal: '격식 있는 자리에서',
  Sports: '운동할 때',
  Ethnic: '명절과 잔치에',
  Party: '파티에서',
  Travel: '여행에서',
  Home: '집에서',
};

const handleLength = 120;

/** The article a style is, or undefined where it is neither clothing nor footwear (or a free gift). */
export const articleOf = ({ category, articleType }: Style): Article | undefined =>
  category === 'Free Items' ? undefined : articles[articleType];

/** One style as a product; sizes, prices and stock are made up from its id, the same each time. */
export function fashionProduct(style: Style, article: Article, vendor: string): ProductInput {
  const random = randomFrom(style.id);
  const who = genders[style.gender];
  const color = styleColor(style);
  const title = titles(style, article, vendor, color);
  const name = toHandle(title.en)
    .slice(0, handleLength - style.id.length - 1)
    .replace(/-+$/, '');
  const sizes = sizesOf(article.sizes, who?.gender ?? 'unisex', random);
  const picture = fallbackPicture({ type: article.type, title: title.en, color: color?.en ?? '' });
  return {
    handle: `${name}-${style.id}`,
    status: 'active',
    title,
    description: descriptions(style, article, color),
    vendor,
    type: article.type,
    gender: who?.gender ?? null,
    tags: tags(style),
    options: [
      ...(color ? [{ name: 'Color', ko: '색상', values: [swatch(color)] }] : []),
      {
        name: 'Size',
        ko: '사이즈',
        values: sizes.map((size) => (size === 'One Size' ? { value: size, ko: '프리' } : { value: size })),
      },
    ],
    variants: variants(style, article, vendor, color, sizes, random),
    images: [{ ...picture, alt: title, ...(color && { optionValue: color.en }) }],
    publishedAt: publishedAt(style, random),
  };
}

interface StyleColor {
  en: string;
  ko: string;
  hex?: string;
}

function styleColor(style: Style): StyleColor | null {
  if (style.color === 'Multi') return { en: 'Multi', ko: '멀티' };
  if (!style.color) {
    const found = colorInText(style.name);
    return found && { en: found.en, ko: found.ko, hex: found.hex };
  }
  const known = colorByName(style.color);
  return { en: style.color, ko: known?.ko ?? style.color, ...(known && { hex: known.hex }) };
}

const swatch = ({ en, ko, hex }: StyleColor) => ({ value: en, ko, ...(hex && { swatch: hex }) });

function titles(style: Style, article: Article, vendor: string, color: StyleColor | null) {
  const who = genders[style.gender];
  const words = [vendor, who?.ko, color?.ko, article.ko].filter(Boolean);
  const en = style.name || [vendor, style.gender, color?.en, article.type].filter(Boolean).join(' ');
  return { en: en.slice(0, 255), ko: words.join(' ') };
}

function descriptions({ season, year, usage }: Style, article: Article, color: StyleColor | null) {
  const when = [season, year].filter(Boolean).join(' ');
  const whenKo = [year && `${year}년`, seasons[season]?.ko].filter(Boolean).join(' ');
  const inColor = color ? ` in ${color.en.toLowerCase()}` : '';
  const en = `${article.type}${inColor}${usage ? ` for ${usage.toLowerCase()} wear` : ''}.`;
  const ko = `${usages[usage] ? `${usages[usage]} 입는 ` : ''}${[color?.ko, article.ko].filter(Boolean).join(' ')}.`;
  return {
    en: `<p>${en}</p>${when ? `<p>From the ${when} season.</p>` : ''}`,
    ko: `<p>${ko}</p>${whenKo ? `<p>${whenKo} 시즌.</p>` : ''}`,
  };
}

/** `fashion` and `fashion-…` are what the collections by rule look for. */
function tags({ category, season, year, usage, subCategory }: Style): string[] {
  const groups = ['fashion', category && `fashion-${category}`, usage && `fashion-${usage}`];
  const words = [...groups, subCategory, season, year].filter((word) => word !== '');
  return [...new Set(words.map((word) => word.toLowerCase().replaceAll(' ', '-')))];
}

function variants(
  style: Style,
  article: Article,
  vendor: string,
  color: StyleColor | null,
  sizes: readonly string[],
  random: () => number,
): VariantInput[] {
  const price = madePrice(article, vendor, random);
  // A sale takes 20, 30 or 40 per cent off, to the dollar.
  const off = random() < 0.18 ? 0.2 + 0.1 * Math.floor(random() * 3) : 0;
  const soldOut = random() < 0.04;
  return sizes.map((size) => ({
    sku: `F${style.id}-${size.replaceAll(' ', '').toUpperCase()}`,
    options: color ? [color.en, size] : [size],
    price: off > 0 ? Math.max(100, Math.round((price * (1 - off)) / 100) * 100) : price,
    compareAtPrice: off > 0 ? price : null,
    quantity: soldOut || random() < 0.12 ? 0 : 1 + Math.floor(random() ** 2 * 60),
    weightGrams: article.grams,
    requiresShipping: true,
    taxable: true,
  }));
}

/** Minor units: whole dollars in the article's range, times what the brand asks (0.8 to 1.8). */
function madePrice({ price: [low, high] }: Article, vendor: string, random: () => number): number {
  const brand = 0.8 + randomFrom(vendor.toLowerCase())() ** 2;
  return Math.max(500, Math.round((low + (high - low) * random()) * brand) * 100);
}

function publishedAt({ year, season }: Style, random: () => number): Date {
  const month = seasons[season]?.month ?? 0;
  const seasonStart = Date.UTC(Number(year) || 2010, month, 1);
  return new Date(seasonStart + Math.floor(random() * 60 * 24 * 60) * 60_000);
}
