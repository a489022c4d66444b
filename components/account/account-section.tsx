import type { ReactNode } from 'react';
import styles from './account.module.css';

interface Props {
  id: string;
  title: string;
  intro?: string;
  children: ReactNode;
}

/** A part of an account's page, under its own heading. */
export function AccountSection({ id, title, intro, children }: Props) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {intro && <p className={styles.soft}>{intro}</p>}
      {children}
    </section>
  );
}
