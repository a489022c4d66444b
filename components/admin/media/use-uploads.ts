import { useCallback, useRef, useState } from 'react';
import { mediaLimits } from '#lib/media/limits.ts';
import { type SentFile, sendFile } from './send-file.ts';

export interface Upload {
  key: number;
  name: string;
  /** From 0 to 1; 1 while the store looks at it. */
  share: number;
  /** Null while it is on its way. */
  result: SentFile | null;
}

const atOnce = 3;

const refusalOf = (file: File): SentFile | null =>
  file.size > mediaLimits.bytes ? { ok: false, code: 'picture_too_heavy' } : null;

/** Sends files a few at a time, in the order in which they were chosen. `onSent` is told of each that has arrived. */
export function useUploads(address: string, onSent: (id: string) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<{ key: number; file: File }[]>([]);
  const running = useRef(0);
  const lastKey = useRef(0);

  const change = useCallback((key: number, part: Partial<Upload>) => {
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);

  const runNext = useCallback(async (): Promise<void> => {
    const next = running.current < atOnce ? queue.current.shift() : undefined;
    if (!next) return;
    running.current += 1;
    const { key, file } = next;
    const result = await sendFile(address, file, (share) => change(key, { share }));
    running.current -= 1;
    change(key, { share: 1, result });
    if (result.ok) onSent(result.id);
    void runNext();
  }, [address, change, onSent]);

  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file, place) => {
        lastKey.current += 1;
        const result: SentFile | null =
          place < mediaLimits.files ? refusalOf(file) : { ok: false, code: 'too_many_files' };
        return { file, upload: { key: lastKey.current, name: file.name, share: 0, result } };
      });
      setUploads((before) => [...added.map(({ upload }) => upload), ...before]);
      const accepted = added.filter(({ upload }) => upload.result === null);
      queue.current.push(...accepted.map(({ file, upload }) => ({ file, key: upload.key })));
      for (let lane = 0; lane < atOnce; lane += 1) void runNext();
    },
    [runNext],
  );

  return { uploads, add };
}
