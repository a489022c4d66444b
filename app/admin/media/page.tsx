import type { Metadata } from 'next';
import styles from '#components/admin/desk.module.css';
import { PictureGrid } from '#components/admin/media/picture-grid.tsx';
import { UploadArea } from '#components/admin/media/upload-area.tsx';
import { Pager } from '#components/admin/pager.tsx';
import { RowKeys } from '#components/admin/row-keys.tsx';
import { SearchBox } from '#components/admin/search-box.tsx';
import { ViewTabs } from '#components/admin/view-tabs.tsx';
import { Refresh } from '#components/status/refresh.tsx';
import { isOneOf, mediaEditorRoles } from '#lib/admin/access.ts';
import { listPictures } from '#lib/admin/media/queries.ts';
import { pictureListSchema, pictureViews } from '#lib/admin/media/schema.ts';
import { mediaWords } from '#lib/admin/media/words.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import type { AddressQuery } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('media.title') });

interface Props {
  searchParams: Promise<AddressQuery>;
}

export default async function MediaPage({ searchParams }: Props) {
  const user = await requireRole('/admin/media', ...staffRoles);
  const { before, ...filters } = pictureListSchema.parse(await searchParams);
  const { rows, next } = await readDesk((db) => listPictures(db, { before, ...filters }));
  return (
    <>
      <RowKeys />
      {rows.some(({ state }) => state === 'waiting') && <Refresh everySeconds={2} />}
      <div className={styles.head}>
        <h1 className={styles.title}>{t('media.title')}</h1>
        <p className={`${styles.soft} with-script`}>{t('products.keys')}</p>
      </div>
      {isOneOf(user.role, mediaEditorRoles) && (
        <UploadArea words={mediaWords()} address="/api/admin/media" label={t('media.choose')} multiple />
      )}
      <div className={styles.tools}>
        <SearchBox
          label={t('media.search')}
          hint={t('media.searchHint')}
          submit={t('products.find')}
          value={filters.q}
          kept={{ view: filters.view }}
        />
        <ViewTabs
          label={t('media.views')}
          path="/admin/media"
          kept={{ q: filters.q }}
          current={filters.view}
          views={[
            { view: undefined, word: t('media.all') },
            ...pictureViews.map((view) => ({ view, word: t(`mediaViews.${view}`) })),
          ]}
        />
      </div>
      <PictureGrid pictures={rows} />
      <Pager path="/admin/media" query={filters} isFirst={!before} next={next} />
    </>
  );
}
