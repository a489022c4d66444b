'use client';

import { startTransition, useActionState } from 'react';
import desk from '#components/admin/desk.module.css';
import editor from '#components/admin/editor.module.css';
import { Labelled } from '#components/admin/labelled.tsx';
import type { ActionResult } from '#lib/action.ts';
import { savePictureAction } from '#lib/admin/media/actions.ts';
import type { EditablePicture } from '#lib/admin/media/queries.ts';
import type { MediaWords } from '#lib/admin/media/words.ts';
import { fill } from '#lib/i18n/fill.ts';
import { FocalPicker } from './focal-picker.tsx';

interface Props {
  picture: EditablePicture;
  words: MediaWords;
  canSave: boolean;
}

type Saved = Extract<Awaited<ReturnType<typeof savePictureAction>>, { ok: true }>['data'];

const fields = [
  ['altEn', 'en'],
  ['altKo', 'ko'],
] as const;

/** What a picture shows, in words for those who do not see it, and where its middle is. */
export function PictureEditor({ picture, words, canSave }: Props) {
  const [result, submit, isPending] = useActionState<ActionResult<Saved> | null, FormData>(
    savePictureAction,
    null,
  );
  const errors = result && !result.ok ? (result.fieldErrors ?? {}) : {};
  return (
    <form
      key={picture.version}
      action={submit}
      className={editor.editor}
      onSubmit={(event) => {
        // React would empty the fields after its own submit.
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => submit(form));
      }}
    >
      <input type="hidden" name="id" value={picture.id} />
      <input type="hidden" name="version" value={picture.version} />
      <FocalPicker
        picture={picture}
        x={picture.focalX}
        y={picture.focalY}
        words={words}
        disabled={!canSave}
      />
      <fieldset disabled={!canSave} className={editor.editor}>
        <Labelled name="name" label={words.name} error={errors.name}>
          {(field) => <input {...field} defaultValue={picture.name} maxLength={255} />}
        </Labelled>
        {fields.map(([name, lang]) => (
          <Labelled key={name} name={name} label={words[name]} error={errors[name]}>
            {(field) => <input {...field} lang={lang} defaultValue={picture[name]} maxLength={500} />}
          </Labelled>
        ))}
        <p className={desk.soft}>{words.altHint}</p>
      </fieldset>
      {result && (
        <p className={desk.message} role={result.ok ? 'status' : 'alert'}>
          {result.ok ? savedText(result.data, words) : result.message}
        </p>
      )}
      {canSave ? (
        <p>
          <button type="submit" className={desk.solid} aria-disabled={isPending}>
            {isPending ? words.saving : words.save}
          </button>
        </p>
      ) : (
        <p className={desk.soft}>{words.readOnly}</p>
      )}
    </form>
  );
}

function savedText({ changed, isLive, savedAt }: Saved, words: MediaWords): string {
  if (!changed) return words.unchanged;
  const time = new Date(savedAt).toLocaleTimeString('en-GB');
  return fill(isLive ? words.saved : words.savedWaiting, { time });
}
