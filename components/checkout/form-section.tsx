import { type ReactNode, useId } from 'react';
import styles from './checkout-form.module.css';

/** A heading at the left, what belongs to it at the right; the heading names the group. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
