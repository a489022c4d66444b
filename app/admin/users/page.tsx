import type { Metadata } from 'next';
import Link from 'next/link';
import styles from '#components/admin/desk.module.css';
import { StaffTable } from '#components/admin/staff-table.tsx';
import { auditRoles } from '#lib/admin/access.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { setOwnersNeedSecondFactorAction } from '#lib/admin/users/actions.ts';
import { listStaff } from '#lib/admin/users/queries.ts';
import { doOwnersNeedSecondFactor } from '#lib/admin/users/settings.ts';
import { deskSay, deskWords as t } from '#lib/admin/words.ts';
import { requireRole, securityPath } from '#lib/auth/guard.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('users.title') });

interface Props {
  searchParams: Promise<AddressQuery>;
}

export default async function UsersPage({ searchParams }: Props) {
  await requireRole('/admin/users', ...auditRoles);
  const [staff, isNeeded] = await Promise.all([readDesk(listStaff), readDesk(doOwnersNeedSecondFactor)]);
  const problem = addressValue(await searchParams, 'problem');
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('users.title')}</h1>
        <Link href={securityPath} prefetch={false}>
          {t('security.title')}
        </Link>
      </div>
      <p role="alert" className={styles.message}>
        {problem && deskSay(problem)}
      </p>
      <form action={setOwnersNeedSecondFactorAction} className={styles.tools}>
        <input type="hidden" name="isNeeded" value={String(!isNeeded)} />
        <span>{isNeeded ? t('users.isNeeded') : t('users.isNotNeeded')}</span>
        <button type="submit" className={styles.quiet}>
          {isNeeded ? t('users.needNoMore') : t('users.need')}
        </button>
      </form>
      <StaffTable staff={staff} />
    </>
  );
}
