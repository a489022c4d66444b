'use client';

import styles from '#components/admin/desk.module.css';
import en from '#messages/admin.en.json' with { type: 'json' };
import ko from '#messages/admin.ko.json' with { type: 'json' };

export default function DeskError({ reset }: { reset: () => void }) {
  const isKorean = typeof document !== 'undefined' && document.documentElement.lang === 'ko';
  const words = isKorean ? ko : en;
  return (
    <>
      <h1 className={styles.title}>{words.error.title}</h1>
      <p className={styles.soft}>{words.error.text}</p>
      <p className={styles.pages}>
        <button type="button" className={styles.quiet} onClick={reset}>
          {words.error.retry}
        </button>
      </p>
    </>
  );
}
