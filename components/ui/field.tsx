import type { InputHTMLAttributes, ReactNode } from 'react';
import styles from './field.module.css';

interface FrameProps {
  id: string;
  label: string;
  /** Beside the label: "optional". */
  note?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  span?: 'half' | 'full';
  children: ReactNode;
}

/** Label above, hint below; an error takes the hint's place. */
export function FieldFrame({ id, label, note, hint, error, span = 'full', children }: FrameProps) {
  return (
    <div className={span === 'half' ? styles.half : styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {note && <span className={styles.note}> ({note})</span>}
      </label>
      {children}
      {error ? (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      ) : (
        hint && (
          <p className={styles.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}

type FieldProps = Omit<FrameProps, 'children' | 'id'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & { name: string };

export function Field({ label, note, hint, error, span, ...input }: FieldProps) {
  const id = `field-${input.name}`;
  return (
    <FieldFrame {...{ id, label, note, hint, error }} {...(span && { span })}>
      <input {...input} id={id} className={styles.input} {...describedBy(id, hint, error)} />
    </FieldFrame>
  );
}

/** What a screen reader is told of a field besides its name. */
export function describedBy(id: string, hint: string | undefined, error: string | undefined) {
  if (error) return { 'aria-describedby': `${id}-error`, 'aria-invalid': true as const };
  return hint ? { 'aria-describedby': `${id}-hint` } : {};
}
