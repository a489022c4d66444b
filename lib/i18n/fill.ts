type Values = Record<string, string | number>;

/** Puts values into `{name}` places: for the few words that scripts say, without a message formatter in the browser. */
export const fill = (template: string, values: Values): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** Words for a number of things; a language without plurals says both alike. */
export interface CountWords {
  one: string;
  other: string;
}

export function fillCount(words: CountWords, count: number, locale: string, values: Values = {}): string {
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? words.one : words.other;
  return fill(form, { count, ...values });
}
