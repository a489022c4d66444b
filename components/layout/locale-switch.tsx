'use client';

import { usePathname } from 'next/navigation';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath, withoutLocale } from '#lib/i18n/locale.ts';

const names: Record<Locale, string> = { en: 'English', ko: '한국어' };

/** The same page in the other language, named in that language; a full load, since the whole document changes. */
export function LocaleSwitch({ locale, label }: { locale: Locale; label: string }) {
  const other: Locale = locale === 'en' ? 'ko' : 'en';
  const path = withoutLocale(usePathname());
  return (
    <a
      href={localePath(other, path)}
      hrefLang={other}
      lang={other}
      title={label}
      onClick={(event) => {
        event.currentTarget.search = window.location.search;
      }}
    >
      {names[other]}
    </a>
  );
}
