import type { ReactNode } from 'react';
import editor from './editor.module.css';

interface Props {
  name: string;
  label: string;
  error: string | undefined;
  children: (field: {
    id: string;
    name: string;
    className: string | undefined;
    'aria-invalid'?: true;
    'aria-describedby'?: string;
  }) => ReactNode;
}

/** A field of the desk under its label, with what is wrong with it below. */
export function Labelled({ name, label, error, children }: Props) {
  const id = `field-${name}`;
  return (
    <div className={editor.field}>
      <label htmlFor={id} className={editor.label}>
        {label}
      </label>
      {children({
        id,
        name,
        className: editor.control,
        ...(error && { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` }),
      })}
      {error && (
        <p id={`${id}-error`} className={editor.error}>
          {error}
        </p>
      )}
    </div>
  );
}
