'use client';

import './styles/tokens.css';
import './styles/base.css';
import { useParams } from 'next/navigation';
import button from '#components/ui/button.module.css';
import { Notice } from '#components/ui/notice.tsx';
import { localePath } from '#lib/i18n/locale.ts';
import words from '#messages/error.json' with { type: 'json' };
import { fontVariables } from './fonts/fonts.ts';

/** When not even the frame of a page can be made: no header, two sentences and the ways on. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  const locale = useParams()?.locale === 'ko' ? 'ko' : 'en';
  const said = words[locale];
  return (
    <html lang={locale} className={fontVariables[locale]}>
      <body>
        <title>{said.title}</title>
        <main>
          <Notice title={said.title} text={said.text} drawing="seam">
            <button type="button" className={button.solid} onClick={() => retry()}>
              {said.retry}
            </button>
            <a className={button.text} href={localePath(locale, '/')}>
              {said.home}
            </a>
          </Notice>
        </main>
      </body>
    </html>
  );
}
