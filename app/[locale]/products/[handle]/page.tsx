import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Seen } from '#components/measure/seen.tsx';
import { archiveNumber } from '#components/product/archive-number.ts';
import { getCardWords } from '#components/product/get-card-words.ts';
import { getStageWords } from '#components/product/get-stage-words.ts';
import { ProductFacts } from '#components/product/product-facts.tsx';
import { ProductJsonLd } from '#components/product/product-json-ld.tsx';
import { ProductStage } from '#components/product/product-stage.tsx';
import { Wall } from '#components/product/wall.tsx';
import { withOptionLabels } from '#components/product/with-option-labels.ts';
import { SectionHead } from '#components/ui/section-head.tsx';
import { WishButton } from '#components/wishlist/wish-button.tsx';
import { plainText } from '#lib/catalog/plain-text.ts';
import { getProduct, listRelated } from '#lib/catalog/queries.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { pageMetadata } from '#lib/i18n/metadata.ts';
import styles from '../../page.module.css';
import head from './head.module.css';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; handle: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, handle } = await enterLocale(params);
  const product = await getProduct(handle, locale);
  if (!product) notFound();
  return pageMetadata({
    locale,
    path: `/products/${handle}`,
    title: (locale === 'en' && product.seo.title) || product.title,
    description: (locale === 'en' && product.seo.description) || plainText(product.description, 160),
    image: product.images[0] ?? null,
  });
}

export default async function ProductPage({ params }: Props) {
  const { locale, handle } = await enterLocale(params);
  const found = await getProduct(handle, locale);
  if (!found) notFound();
  const product = await withOptionLabels(found);
  const [t, related, cardWords, stageWords] = await Promise.all([
    getTranslations('product'),
    listRelated(product.id, locale),
    getCardWords(),
    getStageWords(product),
  ]);
  const title = (
    <div className={head.head}>
      <p className={head.number}>
        {t('number', { number: archiveNumber(product.number) })}
        {product.reserveMinutes !== null && <span className={head.drop}>{t('drop')}</span>}
      </p>
      <h1 className={head.title}>{product.title}</h1>
      <WishButton
        locale={locale}
        productId={product.id}
        words={{ keep: t('keep', { title: product.title }), failed: t('keepFailed') }}
        className={head.keep}
      />
    </div>
  );
  return (
    <>
      <ProductJsonLd product={product} locale={locale} />
      <Seen name="view_item" item={handle} />
      <ProductStage
        locale={locale}
        product={{
          handle: product.handle,
          title: product.title,
          options: product.options,
          variants: product.variants,
          images: product.images,
        }}
        words={stageWords}
        head={title}
      >
        <ProductFacts product={product} locale={locale} />
      </ProductStage>
      {related.length > 0 && (
        <section className={styles.section} aria-labelledby="completes">
          <SectionHead id="completes" title={t('completes')} />
          <Wall cards={related} locale={locale} words={cardWords} heading="h3" />
        </section>
      )}
    </>
  );
}
