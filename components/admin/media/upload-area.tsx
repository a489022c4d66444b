'use client';

import { useRouter } from 'next/navigation';
import { type DragEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import desk from '#components/admin/desk.module.css';
import type { MediaWords } from '#lib/admin/media/words.ts';
import { fill } from '#lib/i18n/fill.ts';
import styles from './media.module.css';
import { type Upload, useUploads } from './use-uploads.ts';

interface Props {
  words: MediaWords;
  /** Where files are sent; of one picture, to take its place. */
  address: string;
  label: string;
  /** Files one may choose at once. */
  multiple?: boolean;
  /** Is told each picture that has arrived. */
  onSent?: (id: string) => void;
}

const pictures = 'image/jpeg,image/png,image/webp,image/avif';

/** Pictures come by the button, dropped here, or pasted anywhere on the page outside of a field. */
export function UploadArea({ words, address, label, multiple = false, onSent }: Props) {
  const router = useRouter();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const sent = useCallback(
    (picture: string) => {
      onSent?.(picture);
      router.refresh();
    },
    [onSent, router],
  );
  const { uploads, add } = useUploads(address, sent);
  const take = useCallback(
    (files: Iterable<File> | null | undefined) => {
      const chosen = [...(files ?? [])];
      if (chosen.length > 0) add(multiple ? chosen : chosen.slice(0, 1));
    },
    [add, multiple],
  );
  usePaste(take);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section className={`${styles.upload} with-script`} aria-label={label}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same by keys */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          id={id}
          type="file"
          hidden
          multiple={multiple}
          accept={pictures}
          onChange={({ target }) => {
            take(target.files);
            target.value = '';
          }}
        />
        <button type="button" className={desk.quiet} onClick={() => input.current?.click()}>
          {label}
        </button>
        <p className={desk.soft}>{words.limits}</p>
      </div>
      <ul className={styles.uploads} aria-live="polite">
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} words={words} />
        ))}
      </ul>
    </section>
  );
}

/** A picture on the clipboard, unless somebody pastes words into a field. */
function usePaste(take: (files: FileList) => void): void {
  useEffect(() => {
    function onPaste({ clipboardData, target }: ClipboardEvent): void {
      const isTyping = target instanceof HTMLElement && target.matches('input, textarea');
      if (clipboardData && clipboardData.files.length > 0 && !isTyping) take(clipboardData.files);
    }
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [take]);
}

function UploadLine({ upload, words }: { upload: Upload; words: MediaWords }) {
  const { name, share, result } = upload;
  return (
    <li className={styles.line}>
      <span className={styles.name}>{name}</span>
      {result === null ? (
        <progress aria-label={fill(words.sending, { name })} value={share} max={1} />
      ) : (
        <span className={result.ok ? desk.soft : desk.out}>{outcome(result, words)}</span>
      )}
    </li>
  );
}

function outcome(result: NonNullable<Upload['result']>, words: MediaWords): string {
  if (result.ok) return result.isNew === false ? words.known : words.arrived;
  const problems: Record<string, string> = words.problems;
  return problems[result.code] ?? words.notSent;
}
