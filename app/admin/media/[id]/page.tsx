import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import desk from '#components/admin/desk.module.css';
import { HistoryList } from '#components/admin/history-list.tsx';
import { DeleteForm } from '#components/admin/media/delete-form.tsx';
import styles from '#components/admin/media/media.module.css';
import { PictureEditor } from '#components/admin/media/picture-editor.tsx';
import { PictureMarks } from '#components/admin/media/picture-grid.tsx';
import { UploadArea } from '#components/admin/media/upload-area.tsx';
import { UseList } from '#components/admin/media/use-list.tsx';
import { Refresh } from '#components/status/refresh.tsx';
import { isOneOf, mediaEditorRoles } from '#lib/admin/access.ts';
import { getEditablePicture } from '#lib/admin/media/queries.ts';
import { pictureIdSchema } from '#lib/admin/media/schema.ts';
import { mediaWords } from '#lib/admin/media/words.ts';
import { listHistory } from '#lib/admin/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import { databases } from '#lib/database.ts';

export const generateMetadata = (): Metadata => ({ title: t('media.title') });

interface Props {
  params: Promise<{ id: string }>;
}

export default async function PicturePage({ params }: Props) {
  const { id } = await params;
  const user = await requireRole(`/admin/media/${encodeURIComponent(id)}`, ...staffRoles);
  if (!pictureIdSchema.safeParse({ id }).success) notFound();
  const { db } = databases().primary;
  const [picture, history] = await Promise.all([getEditablePicture(db, id), listHistory(db, 'media', id)]);
  if (!picture) notFound();
  const canSave = isOneOf(user.role, mediaEditorRoles);
  const words = mediaWords();
  return (
    <>
      {picture.state === 'waiting' && <Refresh everySeconds={2} />}
      <div className={desk.head}>
        <Link href="/admin/media" prefetch={false} className={desk.soft}>
          {t('media.title')}
        </Link>
        <h1 className={desk.title}>{picture.name || picture.src}</h1>
        <span className={`${desk.soft} figures`}>
          {picture.width} × {picture.height}, {picture.mimeType}
        </span>
        <PictureMarks picture={picture} />
      </div>
      {picture.lastError && picture.state === 'failed' && (
        <p className={desk.message}>{t('media.failedWhy', { reason: picture.lastError })}</p>
      )}
      <div className={styles.picture}>
        <PictureEditor picture={picture} words={words} canSave={canSave} />
        <div className={styles.aside}>
          <section aria-labelledby="uses">
            <h2 id="uses" className={desk.heading}>
              {t('media.uses')}
            </h2>
            <UseList uses={picture.uses} />
          </section>
          {canSave && (
            <section aria-labelledby="replace">
              <h2 id="replace" className={desk.heading}>
                {t('media.replace')}
              </h2>
              <UploadArea words={words} address={`/api/admin/media/${id}`} label={t('media.chooseOther')} />
            </section>
          )}
          {canSave && picture.uses.length === 0 && <DeleteForm id={id} words={words} />}
        </div>
      </div>
      <HistoryList entries={history} />
    </>
  );
}
