export interface NamedColor {
  en: string;
  /** `#rrggbb` */
  hex: string;
  ko: string;
}

const colors: Readonly<Record<string, readonly [hex: string, ko: string]>> = {
  black: ['#1a1a1a', '블랙'],
  white: ['#f7f7f4', '화이트'],
  grey: ['#8a8d8f', '그레이'],
  'grey melange': ['#a9abad', '멜란지 그레이'],
  charcoal: ['#3a3d40', '차콜'],
  silver: ['#c0c2c4', '실버'],
  steel: ['#6f7a83', '스틸'],
  metallic: ['#9a9ea3', '메탈릭'],
  'navy blue': ['#1f2a44', '네이비'],
  ink: ['#20263a', '잉크'],
  indigo: ['#2f3a67', '인디고'],
  denim: ['#4a6283', '데님'],
  blue: ['#2f5fa8', '블루'],
  'light blue': ['#a9c6e0', '라이트 블루'],
  sky: ['#9cc4e4', '스카이'],
  'turquoise blue': ['#35b5b8', '터키석 블루'],
  teal: ['#1f7a7a', '틸'],
  green: ['#3b7a4b', '그린'],
  'sea green': ['#2e8b6b', '시 그린'],
  'lime green': ['#8bc34a', '라임'],
  'fluorescent green': ['#6eea3a', '형광 그린'],
  mint: ['#a8d8c0', '민트'],
  sage: ['#9caf88', '세이지'],
  forest: ['#2c4a36', '포레스트'],
  moss: ['#5f6b3a', '모스'],
  olive: ['#6b6b3a', '올리브'],
  khaki: ['#9a8f68', '카키'],
  yellow: ['#f0c93a', '옐로'],
  mustard: ['#c8962c', '머스터드'],
  gold: ['#c9a24b', '골드'],
  orange: ['#e07b2e', '오렌지'],
  rust: ['#a4502e', '러스트'],
  copper: ['#b06a43', '코퍼'],
  bronze: ['#8c6b43', '브론즈'],
  peach: ['#f4bfa0', '피치'],
  coral: ['#ee7f66', '코랄'],
  red: ['#b8302f', '레드'],
  maroon: ['#6b2230', '마룬'],
  burgundy: ['#5e1f2d', '버건디'],
  wine: ['#64212f', '와인'],
  magenta: ['#b5307f', '마젠타'],
  pink: ['#e79ab0', '핑크'],
  rose: ['#c86a7b', '로즈'],
  blush: ['#ecc7c0', '블러시'],
  mauve: ['#a98aa5', '모브'],
  lavender: ['#b7a8d6', '라벤더'],
  purple: ['#6a3d83', '퍼플'],
  violet: ['#5c3a8c', '바이올렛'],
  plum: ['#5b2a4a', '플럼'],
  brown: ['#6f4a32', '브라운'],
  'coffee brown': ['#4b3327', '커피 브라운'],
  'mushroom brown': ['#8d7b6c', '머시룸'],
  chocolate: ['#4a2f23', '초콜릿'],
  camel: ['#b98a55', '카멜'],
  tan: ['#c19a6b', '탄'],
  taupe: ['#8b7e74', '토프'],
  beige: ['#dccdb4', '베이지'],
  sand: ['#d6c6a5', '샌드'],
  oat: ['#e2d7c2', '오트'],
  stone: ['#bdb7aa', '스톤'],
  nude: ['#e0bfa6', '누드'],
  skin: ['#e6c3a5', '스킨'],
  cream: ['#f3ead6', '크림'],
  ivory: ['#f6f0e0', '아이보리'],
  ecru: ['#e8dfca', '에크루'],
  'off white': ['#f2efe6', '오프화이트'],
};

const synonyms: Record<string, string> = {
  gray: 'grey',
  navy: 'navy blue',
  turquoise: 'turquoise blue',
  lime: 'lime green',
  coffee: 'coffee brown',
  mushroom: 'mushroom brown',
  'sky blue': 'sky',
  'heather grey': 'grey melange',
  'dark grey': 'charcoal',
};

/** A colour by its English name (`Navy Blue`, `navy`, `Off-White`), or null. */
export function colorByName(name: string): NamedColor | null {
  const key = name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/\bgray\b/, 'grey')
    .trim();
  const known = (Object.hasOwn(synonyms, key) && synonyms[key]) || key;
  const entry = Object.hasOwn(colors, known) ? colors[known] : undefined;
  return entry ? { en: titleCase(known), hex: entry[0], ko: entry[1] } : null;
}

/** The first colour that a text names, two words before one: `Women Navy Blue Shirt` is navy blue. */
export function colorInText(text: string): NamedColor | null {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const color = (next && colorByName(`${word} ${next}`)) || colorByName(word);
    if (color) return color;
  }
  return null;
}

const titleCase = (words: string) => words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
