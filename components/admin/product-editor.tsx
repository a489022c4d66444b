'use client';

import { type KeyboardEvent, type ReactNode, startTransition, useActionState } from 'react';
import { saveProductAction } from '#lib/admin/products/actions.ts';
import type { EditorWords } from '#lib/admin/products/editor-words.ts';
import type { EditableProduct } from '#lib/admin/products/queries.ts';
import { ClashList, clashesOf } from './clash-list.tsx';
import styles from './desk.module.css';
import editor from './editor.module.css';
import { ReceiptPanel } from './receipt-panel.tsx';
import { SaveMessage, type SaveResult } from './save-message.tsx';
import { VariantGrid } from './variant-grid.tsx';
import { WordFields } from './word-fields.tsx';

interface Props {
  product: EditableProduct;
  words: EditorWords;
  canSave: boolean;
  /** What is edited is what this campaign will make of the product. */
  campaignId?: string | undefined;
}

export function ProductEditor({ product, words, canSave, campaignId }: Props) {
  const [result, submit, isPending] = useActionState<SaveResult | null, FormData>(saveProductAction, null);
  return (
    <form
      // A refused save leaves the fields as they are; an accepted one starts them anew from what was saved.
      key={JSON.stringify(product.seen)}
      action={submit}
      onSubmit={(event) => {
        // React would empty the fields after its own submit.
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const form = new FormData(event.currentTarget, submitter);
        startTransition(() => submit(form));
      }}
      onKeyDown={saveOnControlS}
      className={editor.editor}
    >
      <EditorFields {...{ product, words, result, canSave, campaignId, isPending }}>
        <SaveMessage result={result} words={words} />
      </EditorFields>
    </form>
  );
}

interface FieldsProps extends Props {
  result: SaveResult | null;
  isPending: boolean;
  children: ReactNode;
}

function EditorFields(props: FieldsProps) {
  const { product, words, result, canSave, campaignId, children } = props;
  const errors = result && !result.ok ? (result.fieldErrors ?? {}) : {};
  const clashes = clashesOf(result);
  const theirs = Object.fromEntries(clashes.map((clash) => [clash.field, clash.theirs]));
  return (
    <>
      <input type="hidden" name="id" value={product.id} />
      {campaignId && <input type="hidden" name="campaignId" value={campaignId} />}
      {/* Who sends it again after a clash was told of it, and means it. */}
      <input type="hidden" name="seen" value={JSON.stringify({ ...product.seen, ...theirs })} />
      <div className={editor.top}>
        <div className={editor.grow}>{children}</div>
        {canSave ? <SaveButtons {...props} /> : <span className={styles.soft}>{words.readOnly}</span>}
      </div>
      {result?.ok && result.data.receiptId && (
        <ReceiptPanel id={result.data.receiptId} initial={null} words={words.receipt} />
      )}
      <ClashList clashes={clashes} variants={product.variants} words={words} />
      <fieldset disabled={!canSave} className={editor.editor}>
        <WordFields product={product} words={words} errors={errors} />
        <VariantGrid variants={product.variants} words={words} errors={errors} hasStock={!campaignId} />
      </fieldset>
    </>
  );
}

/** The first one is what Enter and Control S press. */
function SaveButtons({ words, campaignId, isPending }: FieldsProps) {
  const label = campaignId ? words.saveInCampaign : words.publish;
  return (
    <>
      <span className={`${styles.soft} with-script`}>{words.keys}</span>
      <button type="submit" name="intent" value="publish" className={styles.solid} aria-disabled={isPending}>
        {isPending ? words.saving : label}
      </button>
      {!campaignId && (
        <button type="submit" name="intent" value="draft" className={styles.quiet} aria-disabled={isPending}>
          {words.saveDraft}
        </button>
      )}
    </>
  );
}

function saveOnControlS(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const buttons = event.currentTarget.querySelectorAll<HTMLButtonElement>('button[name="intent"]');
  // What is written down by habit is kept, not made public.
  event.currentTarget.requestSubmit(buttons[buttons.length - 1]);
}
