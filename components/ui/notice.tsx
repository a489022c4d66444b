import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface Props {
  title: string;
  text: string;
  /** A pattern piece of public/cut. */
  drawing: 'sleeve' | 'seam' | 'front' | 'pocket';
  children: ReactNode;
}

/** A page with nothing to sell: a pattern piece, two sentences and the ways on. */
export function Notice({ title, text, drawing, children }: Props) {
  return (
    <div className={styles.notice}>
      <img className={styles.drawing} src={`/cut/${drawing}.svg`} alt="" width={480} height={480} />
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        <p>{text}</p>
        <div className={styles.ways}>{children}</div>
      </div>
    </div>
  );
}
