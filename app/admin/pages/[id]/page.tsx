import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import styles from '#components/admin/desk.module.css';
import { formatTime } from '#components/admin/desk-formats.ts';
import { PageEditor } from '#components/admin/pages/page-editor.tsx';
import { MovePageForm } from '#components/admin/pages/page-forms.tsx';
import editor from '#components/admin/pages/pages.module.css';
import { VersionList } from '#components/admin/pages/version-list.tsx';
import { StatusMark } from '#components/admin/status-mark.tsx';
import { isOneOf, pageEditorRoles } from '#lib/admin/access.ts';
import { deskLocale } from '#lib/admin/desk-locale.ts';
import { getEditablePage, listPageVersions, type PageVersion } from '#lib/admin/pages/queries.ts';
import { pageWords } from '#lib/admin/pages/words.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import { listCollections } from '#lib/catalog/queries.ts';
import { databases } from '#lib/database.ts';

export const generateMetadata = (): Metadata => ({ title: t('pages.title') });

interface Props {
  params: Promise<{ id: string }>;
}

const said = ({ cause, authorEmail, createdAt }: PageVersion): string =>
  [t(`versionCauses.${cause}` as 'versionCauses.edit'), authorEmail, formatTime(createdAt)]
    .filter(Boolean)
    .join(', ');

export default async function EditPagePage({ params }: Props) {
  const { id } = await params;
  const user = await requireRole(`/admin/pages/${encodeURIComponent(id)}`, ...staffRoles);
  if (!z.uuid().safeParse(id).success) notFound();
  const { db } = databases().primary;
  const [page, versions, collections] = await Promise.all([
    getEditablePage(db, id),
    listPageVersions(db, id),
    listCollections(deskLocale()),
  ]);
  if (!page) notFound();
  const canSave = isOneOf(user.role, pageEditorRoles);
  const words = pageWords();
  return (
    <>
      <div className={styles.head}>
        <Link href="/admin/pages" prefetch={false} className={styles.soft}>
          {t('pages.title')}
        </Link>
        <h1 className={styles.title}>{page.fields['title.en'] || page.handle}</h1>
        <StatusMark status={page.status} />
        {page.status === 'active' && <a href={`/${page.handle}`}>{t('product.view')}</a>}
      </div>
      <PageEditor
        // What was restored, or a campaign has put in its place, is edited anew.
        key={versions.find(({ cause }) => cause !== 'edit')?.version ?? 0}
        page={page}
        words={words}
        canSave={canSave}
        choices={{ collections: collections.map(({ handle, title }) => ({ handle, title })) }}
      />
      <div className={styles.columns}>
        <section aria-labelledby="versions" className={editor.versions}>
          <h2 id="versions" className={styles.heading}>
            {t('pages.versions')}
          </h2>
          <VersionList
            id={id}
            canSave={canSave}
            words={words}
            versions={versions.map((one) => ({ version: one.version, said: said(one) }))}
          />
        </section>
        {canSave && (
          <section aria-labelledby="address">
            <h2 id="address" className={styles.heading}>
              {t('pages.address')}
            </h2>
            <MovePageForm id={id} handle={page.handle} words={words} />
          </section>
        )}
      </div>
    </>
  );
}
