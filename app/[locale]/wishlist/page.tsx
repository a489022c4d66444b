import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getCardWords } from '#components/product/get-card-words.ts';
import { Wall } from '#components/product/wall.tsx';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getCurrentUser } from '#lib/auth/current-user.ts';
import { signInPath } from '#lib/auth/guard.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';
import { listWishedProducts } from '#lib/wishlist/queries.ts';
import styles from '../page.module.css';
import guest from './wishlist.module.css';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('wishlist');
  return privateMetadata(t('title'));
}

/** A guest's is in this browser; a customer's is everywhere. */
export default async function WishlistPage({ params }: Props) {
  const { locale } = await enterLocale(params);
  const [t, account, cards, words, user] = await Promise.all([
    getTranslations('wishlist'),
    getTranslations('account'),
    listWishedProducts(locale),
    getCardWords(),
    getCurrentUser(),
  ]);
  const path = localePath(locale, '/wishlist');
  const signIn = (
    <IntentLink className={button.text} href={localePath(locale, signInPath(path))}>
      {t('signIn')}
    </IntentLink>
  );
  if (cards.length === 0) {
    return (
      <Notice title={t('title')} text={t('empty')} drawing="pocket">
        <IntentLink className={button.line} href={localePath(locale, '/search?sort=newest')}>
          {account('browse')}
        </IntentLink>
        {!user && signIn}
      </Notice>
    );
  }
  return (
    <>
      <PageHead title={t('title')} />
      <div className={styles.body}>
        {!user && (
          <p className={guest.note}>
            {t('guest')} {signIn}
          </p>
        )}
        <Wall cards={cards} locale={locale} words={words} isFirst />
      </div>
    </>
  );
}
