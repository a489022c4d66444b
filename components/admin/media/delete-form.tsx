'use client';

import { useActionState } from 'react';
import desk from '#components/admin/desk.module.css';
import { deletePictureAction } from '#lib/admin/media/actions.ts';
import type { MediaWords } from '#lib/admin/media/words.ts';

/** Asked twice, since it cannot be undone. */
export function DeleteForm({ id, words }: { id: string; words: MediaWords }) {
  const [result, submit] = useActionState(deletePictureAction, null);
  return (
    <details>
      <summary>{words.delete}</summary>
      <form action={submit}>
        <input type="hidden" name="id" value={id} />
        <p className={desk.soft}>{words.deleteHint}</p>
        {result && !result.ok && (
          <p className={desk.message} role="alert">
            {result.message}
          </p>
        )}
        <button type="submit" className={desk.quiet}>
          {words.deleteSure}
        </button>
      </form>
    </details>
  );
}
