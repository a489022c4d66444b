import type { Metadata } from 'next';
import Link from 'next/link';
import styles from '#components/admin/desk.module.css';
import { formatTime } from '#components/admin/desk-formats.ts';
import { CreatePageForm } from '#components/admin/pages/page-forms.tsx';
import { RowKeys } from '#components/admin/row-keys.tsx';
import { StatusMark } from '#components/admin/status-mark.tsx';
import { isOneOf, pageEditorRoles } from '#lib/admin/access.ts';
import { listPages } from '#lib/admin/pages/queries.ts';
import { pageWords } from '#lib/admin/pages/words.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';

export const generateMetadata = (): Metadata => ({ title: t('pages.title') });

export default async function PagesPage() {
  const user = await requireRole('/admin/pages', ...staffRoles);
  const pages = await readDesk(listPages);
  return (
    <>
      <RowKeys />
      <div className={styles.head}>
        <h1 className={styles.title}>{t('pages.title')}</h1>
      </div>
      {isOneOf(user.role, pageEditorRoles) && <CreatePageForm words={pageWords()} />}
      {pages.length === 0 ? (
        <p className={styles.soft}>{t('pages.none')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('products.name')}</th>
                <th scope="col">{t('pages.address')}</th>
                <th scope="col">{t('products.status')}</th>
                <th scope="col">{t('products.updated')}</th>
              </tr>
            </thead>
            <tbody>
              {pages.map(({ id, handle, title, status, hasDraft, updatedAt }) => (
                <tr key={id} data-row>
                  <td className={styles.wide}>
                    <Link href={`/admin/pages/${id}`} prefetch={false}>
                      {title}
                    </Link>
                  </td>
                  <td>/{handle}</td>
                  <td>
                    <StatusMark status={status} />{' '}
                    {hasDraft && <span className={styles.soft}>{t('pages.hasDraft')}</span>}
                  </td>
                  <td>{formatTime(updatedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
