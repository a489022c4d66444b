'use client';

import type { MouseEvent } from 'react';
import type { EditorWords } from '#lib/admin/products/editor-words.ts';
import type { EditableVariant } from '#lib/admin/products/queries.ts';
import { decimalAmount, money } from '#lib/money.ts';
import styles from './desk.module.css';
import editor from './editor.module.css';
import type { SaveResult } from './save-message.tsx';

type Value = string | number | null;

interface Clash {
  field: string;
  theirs: Value;
  mine: Value;
}

export function clashesOf(result: SaveResult | null): Clash[] {
  if (!result || result.ok) return [];
  return (result.details?.clashes as Clash[] | undefined) ?? [];
}

interface Props {
  clashes: readonly Clash[];
  variants: readonly EditableVariant[];
  words: EditorWords;
}

/** What somebody else made of the same fields: taken over by a button, or overruled by sending again. */
export function ClashList({ clashes, variants, words }: Props) {
  if (clashes.length === 0) return null;
  return (
    <section aria-labelledby="clashes">
      <h2 id="clashes" className={styles.heading}>
        {words.clashes}
      </h2>
      <ul className={editor.clashes}>
        {clashes.map((clash) => (
          <li key={clash.field}>
            <span className={styles.soft}>{clash.field}</span>
            <span>
              {words.theirs}: <ins>{shown(clash.field, clash.theirs)}</ins>
            </span>
            <span>
              {words.mine}: <ins>{shown(clash.field, clash.mine)}</ins>
            </span>
            <button
              type="button"
              className={styles.plain}
              onClick={(event) =>
                take(event, formName(clash.field, variants), shown(clash.field, clash.theirs))
              }
            >
              {words.takeTheirs}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{words.clashHint}</p>
    </section>
  );
}

const isAmount = (field: string) => field.startsWith('variants.');

function shown(field: string, value: Value): string {
  if (value === null) return '';
  return isAmount(field) && typeof value === 'number' ? decimalAmount(money(value)) : String(value);
}

/** Documents name a variant by its SKU, the form by its id. */
function formName(field: string, variants: readonly EditableVariant[]): string {
  const variant = variants.find(({ sku }) => field.startsWith(`variants.${sku}.`));
  return variant ? `variants.${variant.id}.${field.slice(field.lastIndexOf('.') + 1)}` : field;
}

function take(event: MouseEvent<HTMLButtonElement>, name: string, value: string): void {
  const field = event.currentTarget.form?.elements.namedItem(name);
  if (!(field instanceof HTMLElement) || !('value' in field)) return;
  field.value = value;
  field.focus();
}
