'use client';

import { useId, useState } from 'react';
import desk from '#components/admin/desk.module.css';
import editor from '#components/admin/editor.module.css';
import type { PageWords } from '#lib/admin/pages/words.ts';
import { fill } from '#lib/i18n/fill.ts';
import styles from './pages.module.css';
import { useProductSearch } from './use-product-search.ts';

export interface Spot {
  x: number;
  y: number;
  product: string;
}

interface Props {
  path: string;
  label: string;
  error: string | undefined;
  value: readonly Spot[];
  words: PageWords;
  onChange: (spots: Spot[]) => void;
}

const sides = ['x', 'y'] as const;

/** Which piece is where in the picture, in percent from its left and its top; the preview beside shows it. */
export function SpotsEditor({ label, error, value, words, onChange }: Props) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const found = useProductSearch(typed);
  const change = (place: number, part: Partial<Spot>) => {
    if (part.product !== undefined) setTyped(part.product);
    onChange(value.map((spot, other) => (other === place ? { ...spot, ...part } : spot)));
  };
  return (
    <fieldset className={styles.spots}>
      <legend className={editor.label}>{label}</legend>
      <datalist id={listId}>
        {found.map(({ handle, title }) => (
          <option key={handle} value={handle}>
            {title}
          </option>
        ))}
      </datalist>
      {value.map((spot, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: spots have no other name than their number
        <div key={place} className={desk.tools}>
          <span className="figures">{place + 1}</span>
          <input
            className={desk.input}
            list={listId}
            aria-label={fill(words.spotProduct, { number: place + 1 })}
            value={spot.product}
            onChange={({ target }) => change(place, { product: target.value.trim() })}
          />
          {sides.map((side) => (
            <input
              key={side}
              type="number"
              min={0}
              max={100}
              className={`${desk.input} ${styles.percent}`}
              aria-label={fill(side === 'x' ? words.spotX : words.spotY, { number: place + 1 })}
              value={Math.round(spot[side] * 100)}
              onChange={({ target }) =>
                change(place, { [side]: Math.min(100, Math.max(0, Number(target.value))) / 100 })
              }
            />
          ))}
          <button
            type="button"
            className={desk.plain}
            aria-label={`${words.remove}: ${place + 1}`}
            onClick={() => onChange(value.filter((_, other) => other !== place))}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <button
        type="button"
        className={desk.quiet}
        onClick={() => onChange([...value, { x: 0.5, y: 0.5, product: '' }])}
      >
        {words.addSpot}
      </button>
      {error && <p className={editor.error}>{error}</p>}
    </fieldset>
  );
}
