'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { withoutLocale } from '#lib/i18n/locale.ts';

/** Knows whether it leads to the page one is on; the same on the server, where the route keeps its language. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const isCurrent = withoutLocale(usePathname()) === withoutLocale(href);
  return (
    <IntentLink href={href} {...(isCurrent && { 'aria-current': 'page' as const })}>
      {children}
    </IntentLink>
  );
}
