'use client';

import { useParams } from 'next/navigation';
import button from '#components/ui/button.module.css';
import { Notice } from '#components/ui/notice.tsx';
import { localePath } from '#lib/i18n/locale.ts';
import words from '#messages/error.json' with { type: 'json' };

interface Props {
  error: Error & { digest?: string };
  retry: () => void;
}

/** Carries its own few words: what failed may be what brings the others. */
export default function ErrorPage({ retry }: Props) {
  const locale = useParams().locale === 'ko' ? 'ko' : 'en';
  const said = words[locale];
  return (
    <Notice title={said.title} text={said.text} drawing="seam">
      <button type="button" className={button.solid} onClick={() => retry()}>
        {said.retry}
      </button>
      <a className={button.text} href={localePath(locale, '/')}>
        {said.home}
      </a>
    </Notice>
  );
}
