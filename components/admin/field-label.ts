import { deskWords as t } from '#lib/admin/words.ts';

type FieldWord = Parameters<typeof t>[0] & `fields.${string}`;

const languages = { en: 'fields.english', ko: 'fields.korean' } as const;

/** `title.ko` as people call it: “Title, Korean”; `variants.<sku>.price`: “Price, <sku>”. */
export function fieldLabel(field: string): string {
  const end = field.lastIndexOf('.');
  if (end < 0) return word(field);
  const [first, last] = [field.slice(0, end), field.slice(end + 1)];
  if (first.startsWith('variants.')) return `${word(last)}, ${first.slice('variants.'.length)}`;
  return last === 'en' || last === 'ko' ? `${word(first)}, ${t(languages[last])}` : word(first);
}

const word = (name: string): string => {
  const key = `fields.${name}` as FieldWord;
  return t.has(key) ? t(key) : name;
};
