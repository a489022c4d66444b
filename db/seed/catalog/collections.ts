import type { CollectionInput } from '#lib/catalog/product-input.ts';
import { chance } from './chance.ts';
import { cloths } from './cloths.ts';
import type { CatalogEntry } from './products.ts';

interface Shelf {
  handle: string;
  title: { en: string; ko: string };
  description: { en: string; ko: string };
  holds: (entry: CatalogEntry) => boolean;
}

const ofSilhouette =
  (...names: string[]) =>
  ({ cut }: CatalogEntry) =>
    names.includes(cut.silhouette);

const isFor =
  (gender: 'women' | 'men') =>
  ({ input }: CatalogEntry) =>
    input.gender === gender || input.gender === 'unisex';

const shelves: readonly Shelf[] = [
  {
    handle: 'women',
    title: { en: 'Women', ko: '여성' },
    description: {
      en: 'Everything cut for women, and everything cut for anyone.',
      ko: '여성을 위한 옷과 누구나 입는 옷을 함께 모았습니다.',
    },
    holds: isFor('women'),
  },
  {
    handle: 'men',
    title: { en: 'Men', ko: '남성' },
    description: {
      en: 'Everything cut for men, and everything cut for anyone.',
      ko: '남성을 위한 옷과 누구나 입는 옷을 함께 모았습니다.',
    },
    holds: isFor('men'),
  },
  {
    handle: 'tees-and-sweats',
    title: { en: 'Tees and sweats', ko: '티셔츠와 스웨트' },
    description: {
      en: 'Jersey, rib and loopback: what is worn most and thought about least.',
      ko: '저지와 립, 루프백. 가장 자주 입고 가장 덜 고민하는 옷입니다.',
    },
    holds: ofSilhouette(
      'tee',
      'boxy-tee',
      'pocket-tee',
      'long-sleeve',
      'tank',
      'polo',
      'sweatshirt',
      'hoodie',
      'sweatpants',
    ),
  },
  {
    handle: 'shirts',
    title: { en: 'Shirts', ko: '셔츠' },
    description: {
      en: 'Four cuts in poplin, oxford, linen and flannel.',
      ko: '포플린과 옥스퍼드, 리넨, 플란넬로 지은 네 가지 셔츠입니다.',
    },
    holds: ofSilhouette('shirt', 'band-shirt', 'camp-shirt', 'overshirt'),
  },
  {
    handle: 'knitwear',
    title: { en: 'Knitwear', ko: '니트' },
    description: {
      en: 'Knitted to shape in Hawick and Gumi, with a length of yarn for later.',
      ko: '호윅과 구미에서 모양대로 짰습니다. 훗날 기울 실을 함께 드립니다.',
    },
    holds: ofSilhouette('crew-knit', 'turtleneck', 'cardigan', 'knit-vest'),
  },
  {
    handle: 'outerwear',
    title: { en: 'Outerwear', ko: '아우터' },
    description: {
      en: 'Coats, macs, down and work jackets, heaviest first in winter.',
      ko: '코트와 맥, 다운, 작업 재킷을 모았습니다.',
    },
    holds: ofSilhouette('coat', 'mac', 'padded-jacket', 'padded-vest', 'chore-jacket', 'blazer'),
  },
  {
    handle: 'trousers',
    title: { en: 'Trousers', ko: '팬츠' },
    description: {
      en: 'Chinos, pleats, shorts and sweatpants, by rise and by leg.',
      ko: '치노와 플리츠, 쇼츠, 스웨트팬츠를 밑위와 통으로 고릅니다.',
    },
    holds: ofSilhouette('chinos', 'wide-trousers', 'shorts', 'sweatpants'),
  },
  {
    handle: 'denim',
    title: { en: 'Denim', ko: '데님' },
    description: {
      en: 'Okayama denim in two weights, as jeans, jackets, skirts and a bag.',
      ko: '두 가지 무게의 오카야마 데님으로 지은 진과 재킷, 스커트, 가방입니다.',
    },
    holds: ({ piece }) => cloths[piece.cloth].fibre === 'denim',
  },
  {
    handle: 'dresses-and-skirts',
    title: { en: 'Dresses and skirts', ko: '드레스와 스커트' },
    description: {
      en: 'On the bias, on the straight, in pleats.',
      ko: '바이어스로, 곧게, 그리고 주름으로.',
    },
    holds: ofSilhouette('slip-dress', 'shirt-dress', 'skirt', 'pleated-skirt'),
  },
  {
    handle: 'shoes-and-accessories',
    title: { en: 'Shoes and accessories', ko: '신발과 액세서리' },
    description: {
      en: 'The small things, made by people who make only those.',
      ko: '작은 것들. 그것만 만드는 사람들이 만들었습니다.',
    },
    holds: ofSilhouette('scarf', 'tote', 'cap', 'beanie', 'derby', 'sneaker', 'belt', 'socks'),
  },
  {
    handle: 'sale',
    title: { en: 'Sale', ko: '세일' },
    description: {
      en: 'Last of a colour or of a season. Not made again at this price.',
      ko: '색이나 계절의 마지막 수량입니다. 이 가격으로 다시 만들지 않습니다.',
    },
    holds: ({ piece }) => piece.was !== undefined,
  },
];

/** Mixed so that a wall does not show eight tees in a row, the same way each time. */
function arranged(entries: CatalogEntry[], shelf: string): CatalogEntry[] {
  const rank = new Map(entries.map((entry) => [entry, chance(shelf, entry.input.handle)]));
  return entries.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

function collection(shelf: Omit<Shelf, 'holds'>, entries: CatalogEntry[]): CollectionInput {
  const { handle, title, description } = shelf;
  const image = entries[0]?.input.images[0]?.src;
  return { handle, title, description, products: entries.map(({ input }) => input.handle), image };
}

const newIn = {
  handle: 'new-in',
  title: { en: 'New in', ko: '신상품' },
  description: {
    en: 'The latest arrivals, newest first.',
    ko: '최근 들어온 옷을 새로운 순서로 보여 드립니다.',
  },
};

const newInCount = 36;

/** The shop's twelve collections over the entries given. */
export function collectionsOf(entries: CatalogEntry[]): CollectionInput[] {
  const newest = arranged(entries, newIn.handle).toSorted(
    (a, b) => Number(b.input.publishedAt) - Number(a.input.publishedAt),
  );
  return [
    collection(newIn, newest.slice(0, newInCount)),
    ...shelves.map((shelf) => collection(shelf, arranged(entries.filter(shelf.holds), shelf.handle))),
  ];
}
