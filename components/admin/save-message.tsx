'use client';

import type { ActionResult } from '#lib/action.ts';
import type { EditorWords } from '#lib/admin/products/editor-words.ts';
import styles from './desk.module.css';

interface Saved {
  version: number;
  changed: boolean;
  /** The caches were told; else they will be. */
  isLive: boolean;
  savedAt: string;
}

interface Props {
  result: ActionResult<Saved> | null;
  words: EditorWords;
  productId: string;
}

export function SaveMessage({ result, words, productId }: Props) {
  if (!result) return <p className={styles.message} aria-live="polite" />;
  if (!result.ok) {
    return (
      <p className={styles.message} role="alert">
        {result.message}{' '}
        {result.code === 'version_conflict' && (
          // A whole load, so that the fields start anew.
          <a href={`/admin/products/${productId}`} className={styles.plain}>
            {words.conflict}
          </a>
        )}
      </p>
    );
  }
  return (
    <p className={styles.message} aria-live="polite">
      {savedText(result.data, words)}
    </p>
  );
}

function savedText({ version, changed, isLive, savedAt }: Saved, words: EditorWords): string {
  if (!changed) return words.unchanged;
  const time = new Date(savedAt).toLocaleTimeString('en-GB');
  return (isLive ? words.saved : words.savedWaiting)
    .replace('{version}', String(version))
    .replace('{time}', time);
}
