import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoorPage } from '#components/account/door-page.tsx';
import { ExpiredLink } from '#components/account/expired-link.tsx';
import { NewsletterForm } from '#components/pages/newsletter-form.tsx';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { getMailedLink } from '#lib/auth/mailed-link.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { linkMetadata } from '#lib/i18n/metadata.ts';
import { subscribeAction } from '#lib/newsletter/actions.ts';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('newsletter');
  return linkMetadata(t('title'));
}

/** Asked, mailed, confirmed: each step says what comes next. Looking at the link changes nothing. */
export default async function NewsletterPage({ params, searchParams }: Props) {
  const { locale } = await enterLocale(params);
  const query = await searchParams;
  const t = await getTranslations('newsletter');
  const done = addressValue(query, 'done');
  if (done === 'asked' || done === 'joined') {
    return (
      <DoorPage title={t(`${done}.title`)} intro={t(`${done}.text`)}>
        <IntentLink className={button.text} href={localePath(locale, '/search?sort=newest')}>
          {t('onwards')}
        </IntentLink>
      </DoorPage>
    );
  }
  const token = addressValue(query, 'token');
  if (token || addressValue(query, 'problem')) {
    const link = await getMailedLink(token, 'newsletter');
    if (!link) return <ExpiredLink again={localePath(locale, '/newsletter')} />;
    return (
      <DoorPage title={t('confirm.title')} intro={t('confirm.text', { email: link.email })}>
        <form action={subscribeAction}>
          <input type="hidden" name="token" value={link.token} />
          <input type="hidden" name="locale" value={locale} />
          <button type="submit" className={button.solid}>
            {t('confirm.submit')}
          </button>
        </form>
      </DoorPage>
    );
  }
  return (
    <DoorPage title={t('title')} intro={t('intro')}>
      <NewsletterForm locale={locale} refused={addressValue(query, 'error')} />
    </DoorPage>
  );
}
