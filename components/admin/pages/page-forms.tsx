'use client';

import { useActionState } from 'react';
import desk from '#components/admin/desk.module.css';
import editor from '#components/admin/editor.module.css';
import { Labelled } from '#components/admin/labelled.tsx';
import { createPageAction, movePageAction } from '#lib/admin/pages/actions.ts';
import type { PageWords } from '#lib/admin/pages/words.ts';

const errorsOf = (result: { ok: boolean; fieldErrors?: Record<string, string> } | null) =>
  result?.fieldErrors ?? {};

export function CreatePageForm({ words }: { words: PageWords }) {
  const [result, submit] = useActionState(createPageAction, null);
  const errors = errorsOf(result);
  return (
    <details className={editor.editor} open={result !== null}>
      <summary>{words.create}</summary>
      <form action={submit} className={editor.pair}>
        <Labelled name="title" label={words.fields['title.en']} error={errors.title}>
          {(field) => <input {...field} required maxLength={255} />}
        </Labelled>
        <Labelled name="handle" label={words.address} error={errors.handle}>
          {(field) => <input {...field} required maxLength={200} placeholder="stories/linen" />}
        </Labelled>
        <p>
          <button type="submit" className={desk.solid}>
            {words.createIt}
          </button>
        </p>
      </form>
    </details>
  );
}

/** Whoever follows the old address is led on. */
export function MovePageForm({ id, handle, words }: { id: string; handle: string; words: PageWords }) {
  const [result, submit] = useActionState(movePageAction, null);
  return (
    <form action={submit} className={editor.editor}>
      <input type="hidden" name="id" value={id} />
      <Labelled name="handle" label={words.address} error={errorsOf(result).handle}>
        {(field) => <input {...field} required maxLength={200} defaultValue={handle} />}
      </Labelled>
      <p className={desk.soft}>{words.moveAddressHint}</p>
      <p>
        <button type="submit" className={desk.quiet}>
          {words.moveAddress}
        </button>{' '}
        <span role="status">{result?.ok && words.movedAddress}</span>
      </p>
    </form>
  );
}
