import type { ReactNode } from 'react';
import styles from './account.module.css';

/** The narrow pages on the way in: one heading, one sentence, one form. */
export function DoorPage({ title, intro, children }: { title: string; intro: string; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <div className={styles.narrow}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.soft}>{intro}</p>
        {children}
      </div>
    </div>
  );
}
