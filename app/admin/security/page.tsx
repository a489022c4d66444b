import type { Metadata } from 'next';
import styles from '#components/admin/desk.module.css';
import { SecondFactorForms } from '#components/admin/second-factor-forms.tsx';
import { beginSecondFactorAction } from '#lib/admin/security/actions.ts';
import { getSecondFactor } from '#lib/admin/security/queries.ts';
import { deskMessages, deskSay, deskWords as t } from '#lib/admin/words.ts';
import { requireStaff, securityPath } from '#lib/auth/guard.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('security.title') });

interface Props {
  searchParams: Promise<AddressQuery>;
}

export default async function SecurityPage({ searchParams }: Props) {
  const user = await requireStaff(securityPath);
  const factor = await getSecondFactor(user);
  const problem = addressValue(await searchParams, 'problem');
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('security.title')}</h1>
        <span className={styles.soft}>{user.email}</span>
      </div>
      <p role="alert" className={styles.message}>
        {(user.owesSecondFactor && t('security.owed')) || (problem && deskSay(problem))}
      </p>
      {factor.state === 'off' && (
        <form action={beginSecondFactorAction} className={styles.narrow}>
          <p>{t('security.why')}</p>
          <button type="submit" className={styles.solid}>
            {t('security.begin')}
          </button>
        </form>
      )}
      <SecondFactorForms factor={factor} words={deskMessages().security} />
    </>
  );
}
