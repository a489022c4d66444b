'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';
import { PendingThread } from './pending-thread.tsx';

type Props = Omit<ComponentProps<typeof Link>, 'prefetch' | 'href'> & { href: string };

/** Fetches the next page when a pointer, finger or focus shows the intent, not when a wall of links scrolls by. */
export function IntentLink({ href, children, ...rest }: Props) {
  const router = useRouter();
  const prefetch = () => router.prefetch(href);
  return (
    <Link href={href} prefetch={false} onPointerEnter={prefetch} onFocus={prefetch} {...rest}>
      {children}
      <PendingThread />
    </Link>
  );
}
