'use client';

import { type KeyboardEvent, type ReactNode, startTransition, useActionState } from 'react';
import type { ActionResult } from '#lib/action.ts';
import { saveProductAction } from '#lib/admin/products/actions.ts';
import type { EditorWords } from '#lib/admin/products/editor-words.ts';
import type { EditableProduct } from '#lib/admin/products/queries.ts';
import styles from './desk.module.css';
import editor from './editor.module.css';
import { SaveMessage } from './save-message.tsx';
import { VariantGrid } from './variant-grid.tsx';
import { WordFields } from './word-fields.tsx';

type Saved = Extract<Awaited<ReturnType<typeof saveProductAction>>, { ok: true }>['data'];

interface Props {
  product: EditableProduct;
  words: EditorWords;
  canSave: boolean;
}

export function ProductEditor({ product, words, canSave }: Props) {
  const [result, submit, isPending] = useActionState<ActionResult<Saved> | null, FormData>(
    saveProductAction,
    null,
  );
  const errors = result && !result.ok ? (result.fieldErrors ?? {}) : {};
  return (
    <form
      // A refused save leaves the fields as they are; an accepted one starts them anew from what was saved.
      key={product.version}
      action={submit}
      onSubmit={(event) => {
        // React would empty the fields after its own submit.
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => submit(form));
      }}
      onKeyDown={saveOnControlS}
      className={editor.editor}
    >
      <EditorFields {...{ product, words, errors, canSave, isPending }}>
        <SaveMessage result={result} words={words} productId={product.id} />
      </EditorFields>
    </form>
  );
}

interface FieldsProps extends Props {
  errors: Record<string, string>;
  isPending: boolean;
  children: ReactNode;
}

function EditorFields({ product, words, errors, canSave, isPending, children }: FieldsProps) {
  return (
    <>
      <input type="hidden" name="id" value={product.id} />
      <input type="hidden" name="version" value={product.version} />
      <div className={editor.top}>
        <div className={editor.grow}>{children}</div>
        {canSave ? (
          <>
            <span className={`${styles.soft} with-script`}>{words.keys}</span>
            <button type="submit" className={styles.solid} aria-disabled={isPending}>
              {isPending ? words.saving : words.save}
            </button>
          </>
        ) : (
          <span className={styles.soft}>{words.readOnly}</span>
        )}
      </div>
      <fieldset disabled={!canSave} className={editor.editor}>
        <WordFields product={product} words={words} errors={errors} />
        <VariantGrid variants={product.variants} words={words} errors={errors} />
      </fieldset>
    </>
  );
}

function saveOnControlS(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
