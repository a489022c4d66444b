'use client';

import type { saveProductAction } from '#lib/admin/products/actions.ts';
import type { EditorWords } from '#lib/admin/products/editor-words.ts';
import styles from './desk.module.css';

export type SaveResult = Awaited<ReturnType<typeof saveProductAction>>;
type Saved = Extract<SaveResult, { ok: true }>['data'];

export function SaveMessage({ result, words }: { result: SaveResult | null; words: EditorWords }) {
  if (!result) return <p className={styles.message} aria-live="polite" />;
  if (!result.ok) {
    return (
      <p className={styles.message} role="alert">
        {result.message}
      </p>
    );
  }
  return (
    <p className={styles.message} aria-live="polite">
      {savedText(result.data, words)}
    </p>
  );
}

function savedText({ version, changed, intent, isLive, savedAt }: Saved, words: EditorWords): string {
  if (!changed) return words.unchanged;
  const time = new Date(savedAt).toLocaleTimeString('en-GB');
  if (version === null) return words[intent === 'draft' ? 'drafted' : 'chosen'].replace('{time}', time);
  return (isLive ? words.saved : words.savedWaiting)
    .replace('{version}', String(version))
    .replace('{time}', time);
}
