'use client';

import { useState } from 'react';
import desk from '#components/admin/desk.module.css';
import editor from '#components/admin/editor.module.css';
import { Labelled } from '#components/admin/labelled.tsx';
import { ReceiptPanel } from '#components/admin/receipt-panel.tsx';
import type { EditablePage } from '#lib/admin/pages/queries.ts';
import type { PageFields } from '#lib/admin/pages/schema.ts';
import type { PageWords } from '#lib/admin/pages/words.ts';
import { fill } from '#lib/i18n/fill.ts';
import type { Block } from '#lib/pages/blocks.ts';
import type { Choices } from './block-fields.tsx';
import { BlockList } from './block-list.tsx';
import styles from './pages.module.css';
import { PreviewFrame } from './preview-frame.tsx';
import { type SaveResult, usePageDraft } from './use-page-draft.ts';

interface Props {
  page: EditablePage;
  words: PageWords;
  choices: Choices;
  canSave: boolean;
}

type WordField = Exclude<keyof PageFields, 'blocks' | 'status'>;
const wordFields: readonly WordField[] = [
  'title.en',
  'title.ko',
  'seoTitle.en',
  'seoTitle.ko',
  'seoDescription.en',
  'seoDescription.ko',
];

/** The blocks of a page beside what they come to. */
export function PageEditor({ page, words, choices, canSave }: Props) {
  const { fields, change, save, result, isSaving, revision } = usePageDraft(page, canSave);
  const [isWide, setWide] = useState(false);
  const errors = result && !result.ok ? (result.fieldErrors ?? {}) : {};
  return (
    <>
      <div className={editor.top}>
        <p className={editor.grow} role={result && !result.ok ? 'alert' : 'status'}>
          {isSaving ? words.saving : saidOf(result, words)}
        </p>
        {canSave && (
          <>
            <Status
              value={fields.status}
              words={words}
              onChange={(status) => change((f) => ({ ...f, status }))}
            />
            <button
              type="button"
              className={desk.solid}
              aria-disabled={isSaving}
              onClick={() => save('publish')}
            >
              {words.publish}
            </button>
          </>
        )}
      </div>
      {result?.ok && result.data.receiptId && (
        <ReceiptPanel id={result.data.receiptId} initial={null} words={words.receipt} />
      )}
      <div className={styles.desk} data-wide={isWide}>
        <fieldset disabled={!canSave} className={styles.side}>
          <BlockList
            blocks={fields.blocks as unknown as Block[]}
            onChange={(blocks) =>
              change((f) => ({ ...f, blocks: blocks as unknown as PageFields['blocks'] }))
            }
            words={words}
            choices={choices}
            errors={errors}
          />
          <details className={styles.about} open={wordFields.some((name) => errors[name])}>
            <summary>{words.about}</summary>
            {wordFields.map((name) => (
              <Labelled key={name} name={name} label={words.fields[name]} error={errors[name]}>
                {(field) => (
                  <input
                    {...field}
                    lang={name.slice(-2)}
                    value={fields[name]}
                    onChange={({ target }) => change((f) => ({ ...f, [name]: target.value }))}
                  />
                )}
              </Labelled>
            ))}
          </details>
        </fieldset>
        <PreviewFrame id={page.id} revision={revision} words={words} isWide={isWide} onWide={setWide} />
      </div>
    </>
  );
}

interface StatusProps {
  value: PageFields['status'];
  words: PageWords;
  onChange: (status: PageFields['status']) => void;
}

function Status({ value, words, onChange }: StatusProps) {
  return (
    <select
      className={desk.input}
      aria-label={words.status}
      value={value}
      onChange={({ target }) => onChange(target.value as PageFields['status'])}
    >
      {(['draft', 'active', 'archived'] as const).map((status) => (
        <option key={status} value={status}>
          {words.statuses[status]}
        </option>
      ))}
    </select>
  );
}

function saidOf(result: SaveResult, words: PageWords): string {
  if (!result) return words.autosaves;
  if (!result.ok) return result.code === 'edit_conflict' ? words.conflict : result.message;
  const { intent, isLive, savedAt } = result.data;
  const time = new Date(savedAt).toLocaleTimeString('en-GB');
  if (intent === 'draft') return fill(words.drafted, { time });
  return fill(isLive ? words.published : words.publishedWaiting, { time });
}
