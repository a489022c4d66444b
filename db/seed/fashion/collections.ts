import type { RuleCollectionInput } from '../../write-collections.ts';

const collection = (
  handle: string,
  en: string,
  ko: string,
  rule: RuleCollectionInput['rule'],
): RuleCollectionInput => ({
  handle,
  title: { en, ko },
  description: { en: `${en}, from a hundred brands.`, ko: `백여 브랜드의 ${ko}.` },
  rule,
});

/** Where the fashion file's products are found, next to search. */
export const fashionCollections: readonly RuleCollectionInput[] = [
  collection('fashion-men', 'Brands for men', '남성 브랜드', {
    genders: ['men', 'unisex'],
    tags: ['fashion'],
  }),
  collection('fashion-women', 'Brands for women', '여성 브랜드', {
    genders: ['women', 'unisex'],
    tags: ['fashion'],
  }),
  collection('fashion-kids', 'Brands for children', '아동 브랜드', {
    genders: ['boys', 'girls'],
    tags: ['fashion'],
  }),
  collection('fashion-footwear', 'Footwear', '신발', { tags: ['fashion-footwear'] }),
  collection('fashion-sports', 'For sport', '스포츠', { tags: ['fashion-sports'] }),
  collection('fashion-formal', 'For the office', '오피스', {
    tags: ['fashion-formal', 'fashion-smart-casual'],
  }),
  collection('fashion-ethnic', 'Kurtas and sarees', '쿠르타와 사리', { tags: ['fashion-ethnic'] }),
  collection('fashion-accessories', 'Scarves, socks and ties', '스카프, 양말, 넥타이', {
    tags: ['fashion-accessories'],
  }),
];
