'use client';

import { useEffect, useRef, useState } from 'react';
import desk from '#components/admin/desk.module.css';
import type { PageWords } from '#lib/admin/pages/words.ts';
import styles from './pages.module.css';

interface Props {
  id: string;
  revision: number;
  words: PageWords;
  isWide: boolean;
  onWide: (isWide: boolean) => void;
}

const widths = { phone: 390, desktop: 1280 };

/** The page as shoppers would see it, at its true width, made smaller where there is no room. */
export function PreviewFrame({ id, revision, words, isWide, onWide }: Props) {
  const [locale, setLocale] = useState<'en' | 'ko'>('en');
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [room, setRoom] = useState(0);
  const address = `${locale === 'ko' ? '/ko' : ''}/preview/${id}`;
  const width = isWide ? widths.desktop : widths.phone;
  const scale = room > 0 ? Math.min(1, room / width) : 1;

  useEffect(() => {
    if (!stage.current) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, []);

  // Loaded anew in its place, so that it stays where one has scrolled to.
  useEffect(() => {
    if (revision > 0) frame.current?.contentWindow?.location.reload();
  }, [revision]);

  return (
    <section className={styles.preview} aria-label={words.preview}>
      <div className={desk.tools}>
        <Choice label={words.phone} isOn={!isWide} onClick={() => onWide(false)} />
        <Choice label={words.desktop} isOn={isWide} onClick={() => onWide(true)} />
        <Choice label="English" isOn={locale === 'en'} onClick={() => setLocale('en')} />
        <Choice label="한국어" isOn={locale === 'ko'} onClick={() => setLocale('ko')} />
        <a href={address} target="_blank" rel="noreferrer">
          {words.openPreview}
        </a>
      </div>
      <div ref={stage} className={styles.stage}>
        <iframe
          ref={frame}
          title={words.preview}
          src={address}
          style={{ width, height: `${100 / scale}%`, transform: `scale(${scale})` }}
        />
      </div>
    </section>
  );
}

function Choice({ label, isOn, onClick }: { label: string; isOn: boolean; onClick: () => void }) {
  return (
    <button type="button" className={styles.choice} aria-pressed={isOn} onClick={onClick}>
      {label}
    </button>
  );
}
