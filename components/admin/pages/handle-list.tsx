'use client';

import { useId, useState } from 'react';
import desk from '#components/admin/desk.module.css';
import editor from '#components/admin/editor.module.css';
import type { PageWords } from '#lib/admin/pages/words.ts';
import styles from './pages.module.css';
import { useProductSearch } from './use-product-search.ts';

interface Props {
  path: string;
  label: string;
  error: string | undefined;
  value: readonly string[];
  /** All that can be chosen; without it products are looked up as one types. */
  known?: readonly { handle: string; title: string }[];
  words: PageWords;
  onChange: (handles: string[]) => void;
}

/** Things chosen one by one, in their order. */
export function HandleList({ path, label, error, value, known, words, onChange }: Props) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const found = useProductSearch(known ? '' : typed);
  const add = () => {
    const handle = typed.trim();
    if (handle && !value.includes(handle)) onChange([...value, handle]);
    setTyped('');
  };
  return (
    <div className={editor.field}>
      <label htmlFor={`field-${path}`} className={editor.label}>
        {label}
      </label>
      <ol className={styles.handles}>
        {value.map((handle, place) => (
          <li key={handle}>
            <span>{known?.find((one) => one.handle === handle)?.title ?? handle}</span>
            <button
              type="button"
              className={styles.choice}
              disabled={place === 0}
              aria-label={`${words.up}: ${handle}`}
              onClick={() => onChange(swap(value, place))}
            >
              {words.up}
            </button>
            <button
              type="button"
              className={styles.choice}
              aria-label={`${words.remove}: ${handle}`}
              onClick={() => onChange(value.filter((one) => one !== handle))}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ol>
      <div className={desk.tools}>
        <input
          id={`field-${path}`}
          className={desk.input}
          list={listId}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
          {...(error && { 'aria-invalid': true, 'aria-describedby': `field-${path}-error` })}
        />
        <datalist id={listId}>
          {(known ?? found).map(({ handle, title }) => (
            <option key={handle} value={handle}>
              {title}
            </option>
          ))}
        </datalist>
        <button type="button" className={desk.quiet} onClick={add}>
          {words.addOne}
        </button>
      </div>
      {error && (
        <p id={`field-${path}-error`} className={editor.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** With the one at this place and the one before it exchanged. */
function swap(list: readonly string[], place: number): string[] {
  const next = [...list];
  next.splice(place - 1, 2, ...list.slice(place - 1, place + 1).toReversed());
  return next;
}
