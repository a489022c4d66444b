import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CutPlate } from '#components/home/cut-plate.tsx';
import { Index } from '#components/home/index-list.tsx';
import { Opening } from '#components/home/opening.tsx';
import { getCardWords } from '#components/product/get-card-words.ts';
import { Wall } from '#components/product/wall.tsx';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { listCollections, listNewArrivals } from '#lib/catalog/queries.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { pageMetadata } from '#lib/i18n/metadata.ts';
import styles from './page.module.css';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

const onTheWall = 12;

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await enterLocale(params);
  const t = await getTranslations('site');
  const facts = pageMetadata({ locale, path: '/', title: t('title'), description: t('description') });
  return { ...facts, title: { absolute: t('title') } };
}

export default async function HomePage({ params }: Props) {
  const { locale } = await enterLocale(params);
  const [t, words, arrivals, collections] = await Promise.all([
    getTranslations('home'),
    getCardWords(),
    listNewArrivals(locale, onTheWall + 1),
    listCollections(locale),
  ]);
  const [first, ...others] = arrivals;
  return (
    <>
      <Opening locale={locale} piece={first ?? null} />
      <section className={styles.section} aria-labelledby="new-in">
        <SectionHead id="new-in" title={t('newIn')}>
          <IntentLink href={localePath(locale, '/search?sort=newest')}>{t('allNew')}</IntentLink>
        </SectionHead>
        {others.length > 0 ? (
          <Wall cards={others} locale={locale} words={words} heading="h3" />
        ) : (
          <p>{t('empty')}</p>
        )}
      </section>
      <CutPlate />
      <section className={styles.section} aria-labelledby="index">
        <SectionHead id="index" title={t('index')}>
          {t('indexIntro')}
        </SectionHead>
        <Index locale={locale} collections={collections} />
      </section>
    </>
  );
}
