import { getTranslations } from 'next-intl/server';
import type { CardWords } from './card-words.ts';

export async function getCardWords(): Promise<CardWords> {
  const t = await getTranslations('product');
  return {
    number: t.raw('number'),
    from: t.raw('from'),
    was: t('was'),
    now: t('now'),
    soldOut: t('soldOut'),
    noPicture: t('noPicture'),
    keep: t.raw('keep'),
    keepFailed: t('keepFailed'),
    colours: t.raw('colours'),
  };
}
