import Link from 'next/link';
import styles from '#components/admin/desk.module.css';
import { deskWords as t } from '#lib/admin/words.ts';

export default function NotFound() {
  return (
    <>
      <h1 className={styles.title}>{t('notFound.title')}</h1>
      <p className={styles.soft}>{t('notFound.text')}</p>
      <p className={styles.pages}>
        <Link href="/admin">{t('notFound.home')}</Link>
      </p>
    </>
  );
}
