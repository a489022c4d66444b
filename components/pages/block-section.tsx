import type { ReactNode } from 'react';
import { SectionHead } from '#components/ui/section-head.tsx';
import styles from './blocks.module.css';

/** A part of a page under its title, if it has one. */
export function BlockSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  if (!title) return <div className={styles.section}>{children}</div>;
  return (
    <section className={styles.section} aria-labelledby={`title-${id}`}>
      <SectionHead id={`title-${id}`} title={title} />
      {children}
    </section>
  );
}
