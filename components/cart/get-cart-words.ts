import { getTranslations } from 'next-intl/server';
import type { CartWords } from './cart-words.ts';

export async function getCartWords(): Promise<Omit<CartWords, 'problems'>> {
  const [t, product] = await Promise.all([getTranslations('cart'), getTranslations('product')]);
  return {
    lines: t('lines'),
    empty: t('empty'),
    emptyHint: t('emptyHint'),
    browse: t('browse'),
    quantityOf: t.raw('quantityOf'),
    less: t.raw('less'),
    moreOf: t.raw('moreOf'),
    remove: t('remove'),
    removeOf: t.raw('removeOf'),
    removed: t('removed'),
    undo: t('undo'),
    each: t.raw('each'),
    subtotal: t('subtotal'),
    note: t('note'),
    checkout: t('checkout'),
    onlyLeft: t.raw('onlyLeft'),
    gone: t('gone'),
    withdrawn: t('withdrawn'),
    changed: t('changed'),
    noPicture: product('noPicture'),
    was: product('was'),
    now: product('now'),
    from: product.raw('from'),
  };
}
