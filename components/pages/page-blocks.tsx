import type { ComponentType } from 'react';
import { PageHead } from '#components/ui/page-head.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import type { BlockType } from '#lib/pages/blocks.ts';
import type { Page } from '#lib/pages/types.ts';
import type { BlockProps } from './block-props.ts';
import { CollectionsBlock } from './collections-block.tsx';
import { EditorialBlock } from './editorial-block.tsx';
import { HeroBlock } from './hero-block.tsx';
import { LookBlock } from './look-block.tsx';
import { NewsletterBlock } from './newsletter-block.tsx';
import { ProductsBlock } from './products-block.tsx';
import { QuoteBlock, SpacerBlock, VideoBlock } from './small-blocks.tsx';

type Renderer<T extends BlockType> =
  | ComponentType<BlockProps<T>>
  | ((props: BlockProps<T>) => Promise<React.ReactNode>);

const renderers: { [T in BlockType]: Renderer<T> } = {
  hero: HeroBlock,
  products: ProductsBlock,
  collections: CollectionsBlock,
  editorial: EditorialBlock,
  look: LookBlock,
  quote: QuoteBlock,
  video: VideoBlock,
  newsletter: NewsletterBlock,
  spacer: SpacerBlock,
};

/** A marketer's page: under its title, unless it opens with a large line of its own. */
export function PageBlocks({ page, locale }: { page: Page; locale: Locale }) {
  return (
    <>
      {page.blocks[0]?.type !== 'hero' && <PageHead title={page.title} />}
      {page.blocks.map((block, place) => {
        const Renderer = renderers[block.type] as ComponentType<BlockProps<BlockType>>;
        const { pictures } = page;
        return (
          <Renderer key={block.id} block={block} pictures={pictures} locale={locale} isFirst={place === 0} />
        );
      })}
    </>
  );
}
