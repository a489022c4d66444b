'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import desk from '#components/admin/desk.module.css';
import editor from '#components/admin/editor.module.css';
import media from '#components/admin/media/media.module.css';
import { Thumbnail } from '#components/admin/media/thumbnail.tsx';
import { UploadArea } from '#components/admin/media/upload-area.tsx';
import type { PictureRow } from '#lib/admin/media/queries.ts';
import type { PageWords } from '#lib/admin/pages/words.ts';
import styles from './pages.module.css';

interface Props {
  path: string;
  label: string;
  error: string | undefined;
  value: string | null;
  words: PageWords;
  onChange: (id: string | null) => void;
}

async function searchPictures(query: Record<string, string>): Promise<PictureRow[]> {
  const answer = await fetch(`/api/admin/media?${new URLSearchParams(query)}`);
  return answer.ok ? ((await answer.json()) as { rows: PictureRow[] }).rows : [];
}

/** One of the library, or a new one. */
export function PicturePicker({ path, label, error, value, words, onChange }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const choose = useCallback(
    (id: string) => {
      onChange(id);
      dialog.current?.close();
    },
    [onChange],
  );
  return (
    <div className={editor.field}>
      <span className={editor.label}>{label}</span>
      <div className={desk.tools}>
        {value && (
          <a href={`/admin/media/${value}`} target="_blank" rel="noreferrer">
            {words.pictureChosen}
          </a>
        )}
        <button
          type="button"
          className={desk.quiet}
          aria-label={`${words.choosePicture}: ${label}`}
          onClick={() => {
            setOpen(true);
            dialog.current?.showModal();
          }}
        >
          {words.choosePicture}
        </button>
        {value && (
          <button
            type="button"
            className={desk.plain}
            aria-label={`${words.remove}: ${label}`}
            onClick={() => onChange(null)}
          >
            {words.remove}
          </button>
        )}
      </div>
      {error && (
        <p id={`field-${path}-error`} className={editor.error}>
          {error}
        </p>
      )}
      <dialog
        ref={dialog}
        className={styles.dialog}
        aria-label={words.choosePicture}
        onClose={() => setOpen(false)}
      >
        {isOpen && <PictureChoice words={words} chosen={value} onChoose={choose} />}
        <form method="dialog">
          <button type="submit" className={desk.quiet}>
            {words.close}
          </button>
        </form>
      </dialog>
    </div>
  );
}

interface ChoiceProps {
  words: PageWords;
  chosen: string | null;
  onChoose: (id: string) => void;
}

function PictureChoice({ words, chosen, onChoose }: ChoiceProps) {
  const [typed, setTyped] = useState('');
  const [pictures, setPictures] = useState<PictureRow[] | null>(null);
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(async () => {
      const found = await searchPictures({ q: typed });
      if (!isLate) setPictures(found);
    }, 200);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [typed]);
  return (
    <>
      <UploadArea
        words={words.media}
        address="/api/admin/media"
        label={words.media.choose}
        onSent={onChoose}
      />
      <input
        type="search"
        className={`${desk.input} ${desk.search}`}
        aria-label={words.media.search}
        placeholder={words.media.searchHint}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {pictures?.length === 0 && <p className={desk.soft}>{words.media.none}</p>}
      <ul className={media.grid}>
        {pictures?.map((picture) => (
          <li key={picture.id}>
            <button
              type="button"
              className={styles.pick}
              aria-pressed={picture.id === chosen}
              onClick={() => onChoose(picture.id)}
            >
              <Thumbnail picture={picture} />
              <span className={media.name}>{picture.name || picture.src}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
