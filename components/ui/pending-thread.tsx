'use client';

import { useLinkStatus } from 'next/link';
import styles from './pending-thread.module.css';

/** While the next page is fetched, a thread is drawn along the top of this one; not for what comes at once. */
export function PendingThread() {
  const { pending } = useLinkStatus();
  return pending ? <span className={styles.thread} aria-hidden="true" /> : null;
}
