import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import styles from '#components/account/account.module.css';
import { AccountForm } from '#components/account/account-form.tsx';
import { DoorPage } from '#components/account/door-page.tsx';
import { ProviderButtons } from '#components/account/provider-buttons.tsx';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { signInAction } from '#lib/auth/actions.ts';
import { getCurrentUser } from '#lib/auth/current-user.ts';
import { configuredProviders } from '#lib/auth/providers.ts';
import { safeReturnPath } from '#lib/auth/return-path.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';
import { accountSay } from '#lib/say.ts';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.signIn');
  return privateMetadata(t('title'));
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await enterLocale(params);
  const query = await searchParams;
  // next-auth names it `callbackUrl`.
  const returnTo = safeReturnPath(query.returnTo ?? query.callbackUrl) ?? undefined;
  if (await getCurrentUser()) redirect(returnTo ?? localePath(locale, '/account'));
  const t = await getTranslations('account.signIn');
  const error = addressValue(query, 'error');
  const done = addressValue(query, 'done');
  return (
    <DoorPage title={t('title')} intro={returnTo ? t('needed') : t('intro')}>
      {(done === 'reset' || done === 'deleted') && (
        <p role="status" className={styles.done}>
          {t(`done.${done}`)}
        </p>
      )}
      <AccountForm
        locale={locale}
        action={signInAction}
        hidden={{ returnTo }}
        problem={error ? accountSay(locale)(error) : undefined}
        fields={[
          { name: 'email', label: t('email'), type: 'email', autoComplete: 'username' },
          { name: 'password', label: t('password'), type: 'password', autoComplete: 'current-password' },
        ]}
        words={{ submit: t('submit'), submitting: t('submitting') }}
      />
      <ProviderButtons
        providers={configuredProviders().map(({ id, name }) => ({
          id,
          label: t('with', { provider: name }),
        }))}
        returnTo={returnTo ?? localePath(locale, '/account')}
        failed={accountSay(locale)('provider_failed')}
      />
      <p className={styles.ways}>
        <IntentLink className={button.text} href={localePath(locale, '/account/sign-up')}>
          {t('toSignUp')}
        </IntentLink>
        <IntentLink className={button.text} href={localePath(locale, '/account/forgot')}>
          {t('forgot')}
        </IntentLink>
      </p>
      <div>
        <p className={styles.soft}>{t('guest')}</p>
        <IntentLink className={button.text} href={localePath(locale, '/orders')}>
          {t('findOrder')}
        </IntentLink>
      </div>
    </DoorPage>
  );
}
