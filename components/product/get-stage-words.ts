import { getMessages, getTranslations } from 'next-intl/server';
import type { Product } from '#lib/catalog/types.ts';
import { variantGroups } from '#lib/catalog/variant-groups.ts';
import type { StageWords } from './stage-words.ts';

/** From here down it is worth saying. */
const few = 5;

export async function getStageWords(product: Product): Promise<StageWords> {
  const [t, { cart }] = await Promise.all([getTranslations('product'), getMessages()]);
  const { last, groups } = variantGroups(product);
  const left = groups
    .flatMap((group) => group.variants)
    .filter(
      ({ variant }) => variant.available && variant.quantityLeft !== null && variant.quantityLeft <= few,
    )
    .map(({ variant, label }) => {
      const count = variant.quantityLeft ?? 0;
      return [variant.id, label ? t('left', { count, value: label }) : t('leftPlain', { count })];
    });
  return {
    gallery: t('gallery'),
    noPicture: t('noPicture'),
    choose: t('choose', { option: (last?.label ?? t('variant')).toLowerCase() }),
    variant: t('variant'),
    add: t('add'),
    added: t('added'),
    addedNote: t('addedNote', { title: product.title }),
    toCart: t('toCart'),
    sold: t('sold'),
    soldOut: t('soldOut'),
    allSoldOut: t('allSoldOut'),
    left: Object.fromEntries(left),
    leftShort: t.raw('leftShort'),
    problems: cart.problems,
    from: t.raw('from'),
    was: t('was'),
    now: t('now'),
  };
}
