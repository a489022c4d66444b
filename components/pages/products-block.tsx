import { getCardWords } from '#components/product/get-card-words.ts';
import { Wall } from '#components/product/wall.tsx';
import { listCards, listNewArrivals, listProducts } from '#lib/catalog/queries.ts';
import type { Locale, ProductCard } from '#lib/catalog/types.ts';
import type { BlockOf } from '#lib/pages/blocks.ts';
import { type BlockProps, say } from './block-props.ts';
import { BlockSection } from './block-section.tsx';

/** Four hang beside each other on a wide screen. */
const perRow = 4;

export async function ProductsBlock({ block, locale, isFirst }: BlockProps<'products'>) {
  const [cards, words] = await Promise.all([cardsOf(block, locale), getCardWords()]);
  if (cards.length === 0) return null;
  const title = say(block.title, locale);
  return (
    <BlockSection id={block.id} title={title}>
      <Wall cards={cards} locale={locale} words={words} isFirst={isFirst} heading={title ? 'h3' : 'h2'} />
    </BlockSection>
  );
}

async function cardsOf(block: BlockOf<'products'>, locale: Locale): Promise<ProductCard[]> {
  const limit = perRow * Number(block.rows);
  if (block.source === 'chosen') return (await listCards(block.products, locale)).slice(0, limit);
  if (block.source === 'newest') return listNewArrivals(locale, limit);
  if (!block.collection) return [];
  return (await listProducts({ collection: block.collection, limit }, locale)).products;
}
