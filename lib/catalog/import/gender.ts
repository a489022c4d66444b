import type { ProductInput } from '../product-input.ts';

type Gender = NonNullable<ProductInput['gender']>;

const words: Record<Exclude<Gender, 'unisex'>, RegExp> = {
  women: /\b(?:wom[ae]n(?:['’]?s)?|ladies|lady['’]?s|female|femme)\b/i,
  men: /\b(?:m[ae]n(?:['’]?s)?|gents?|gentlem[ae]n(?:['’]?s)?|male|homme)\b/i,
  girls: /\bgirls?(?:['’]s?)?\b/i,
  boys: /\bboys?(?:['’]s?)?\b/i,
};

/** For whom a product is, from the words of its tags, type and title; null where they say nothing. */
export function guessGender(texts: readonly string[]): Gender | null {
  const text = texts.join(' | ');
  if (/\bunisex\b/i.test(text)) return 'unisex';
  const found = (Object.keys(words) as (keyof typeof words)[]).filter((gender) => words[gender].test(text));
  if (found.length > 1) return 'unisex';
  return found[0] ?? null;
}

/** Google's two columns: `male`, `female`, `unisex`, and the age group. */
export function googleGender(gender: string | undefined, ageGroup: string | undefined): Gender | null {
  const child = /^(?:kids|infant|newborn|toddler|children)$/i.test(ageGroup ?? '');
  if (/^unisex$/i.test(gender ?? '')) return 'unisex';
  if (/^female$/i.test(gender ?? '')) return child ? 'girls' : 'women';
  if (/^male$/i.test(gender ?? '')) return child ? 'boys' : 'men';
  return null;
}
