import type { Locale } from './catalog/types.ts';
import { defaultLocale, isLocale } from './i18n/locale.ts';

/** The language of a JSON answer: `?locale=`, else the best of `Accept-Language`, else English. */
export function requestLocale(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('locale');
  if (asked && isLocale(asked)) return asked;
  const ranked = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.find((text) => text.trim().startsWith('q='));
      return { language: tag.split('-')[0] ?? '', weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return ranked.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}
