import { palette } from '#db/seed/catalog/palette.ts';
import {
  allPictures,
  type Picture,
  pictureHeight,
  pictureSource,
  pictureWidth,
} from '#db/seed/catalog/picture.ts';
import { colorByName, colorInText } from './color-names.ts';
import { isOwnPicture } from './own-picture.ts';
import type { ProductInput } from './product-input.ts';

type Image = ProductInput['images'][number];

/** The drawn outline for the words of a type or title; the first that is met counts. */
const outlines: readonly (readonly [RegExp, silhouette: string])[] = [
  [
    /\bhigh[- ]tops?\b|sneaker|trainer|sports? (shoe|sandal)|casual shoe|sandal|flip[- ]?flop|floater|slipper/i,
    'sneaker',
  ],
  [/\bshoes?\b|heels?\b|\bflats\b|boots?\b|booties|loafer|derby|oxford shoe|moccasin|pumps?\b/i, 'derby'],
  [/socks?\b|stocking|gloves?\b/i, 'socks'],
  [/scar(f|ves)|stole|muffler|dupatta|\bties?\b|shawl/i, 'scarf'],
  [/\bcaps?\b|headband/i, 'cap'],
  [/beanie|\bhats?\b/i, 'beanie'],
  [/belts?\b|suspender/i, 'belt'],
  [/\bbags?\b|tote|backpack|clutch|purse|wallet/i, 'tote'],
  [/shirt[- ]dress/i, 'shirt-dress'],
  [/dress|saree|lehenga|gown|jumpsuit|romper|babydoll/i, 'slip-dress'],
  [/skirt/i, 'skirt'],
  [/\bjeans\b|jegging/i, 'jeans'],
  [
    /track|jogger|sweatpant|lounge pants|legging|tights|pyjama|night suit|patiala|salwar|churidar|capri/i,
    'sweatpants',
  ],
  [/shorts?\b(?! sleeve)|boxer|briefs?\b|trunks?\b|swim/i, 'shorts'],
  [/trouser|chino|\bpants?\b|slacks/i, 'chinos'],
  [/hood/i, 'hoodie'],
  [/sweat ?shirt|fleece/i, 'sweatshirt'],
  [/cardigan|shrug/i, 'cardigan'],
  [/turtle ?neck/i, 'turtleneck'],
  [/sweater|jumper|pullover|knit/i, 'crew-knit'],
  [/rain|mac\b|trench/i, 'mac'],
  [/padded|puffer|down jacket|winter jacket|parka/i, 'padded-jacket'],
  [/blazer|tuxedo|\bsuit\b/i, 'blazer'],
  [/waistcoat/i, 'knit-vest'],
  [/jacket/i, 'chore-jacket'],
  [/\bcoat|robe/i, 'coat'],
  [/polo/i, 'polo'],
  [/kurt[ai]|tunic/i, 'band-shirt'],
  [/t-?shirts?\b|\btees?\b/i, 'tee'],
  [/shirt|blouse/i, 'shirt'],
  [/long[- ]?sleeve/i, 'long-sleeve'],
  [/\btank|camisole|vest\b|bra\b|sleeveless|innerwear|shapewear/i, 'tank'],
  [/\btops?\b/i, 'boxy-tee'],
];

const drawn = Map.groupBy(allPictures(), ({ silhouette }) => silhouette);

/**
 * One of the store's own drawings for a product without a picture that can be shown: the outline by the words of its
 * type, else of its title, in the drawn colour nearest to its own.
 */
export function fallbackPicture(product: { type: string; title: string; color: string }): Omit<Image, 'alt'> {
  const silhouette = outlineOf(product.type) ?? outlineOf(product.title) ?? 'tee';
  const choices = drawn.get(silhouette) ?? drawn.get('tee') ?? [];
  const color = colorByName(product.color) ?? colorInText(product.color) ?? colorInText(product.title);
  const distance = ({ colour }: Picture) => (color ? colorDistance(palette[colour].hex, color.hex) : 0);
  const [first, ...others] = choices;
  if (!first) throw new RangeError('nothing is drawn');
  const nearest = others.reduce((best, next) => (distance(next) < distance(best) ? next : best), first);
  return { src: pictureSource(nearest, 'front'), width: pictureWidth, height: pictureHeight };
}

/** The product with a drawing before its pictures, where none of them is the store's own. */
export function withOwnPicture(product: ProductInput): ProductInput {
  if (product.images.some(isOwnPicture)) return product;
  const color = product.options.find(({ name }) => /^colou?r$/i.test(name))?.values[0]?.value ?? '';
  const picture = fallbackPicture({ type: product.type, title: product.title.en, color });
  return { ...product, images: [{ ...picture, alt: product.title }, ...product.images].slice(0, 250) };
}

const outlineOf = (words: string) => outlines.find(([pattern]) => pattern.test(words))?.[1];

/** Weighed as eyes weigh red, green and blue ("redmean"); only its order means something. */
function colorDistance(a: string, b: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(a, at) - channel(b, at));
  const mean = (channel(a, 1) + channel(b, 1)) / 2;
  return (
    (2 + mean / 256) * (red ?? 0) ** 2 + 4 * (green ?? 0) ** 2 + (2 + (255 - mean) / 256) * (blue ?? 0) ** 2
  );
}

const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
