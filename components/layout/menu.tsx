'use client';

import { type ReactNode, useRef } from 'react';
import styles from './menu.module.css';

interface Props {
  label: string;
  close: string;
  children: ReactNode;
}

/** The browser's own popover: opens and closes without a script, by button, Escape or a tap outside. */
export function Menu({ label, close, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const closeOnLink = (event: React.MouseEvent) => {
    if ((event.target as Element).closest('a')) panel.current?.hidePopover();
  };
  return (
    <>
      <button type="button" className={styles.open} popoverTarget="menu">
        <span className={styles.lines} aria-hidden="true" />
        {label}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: links inside are followed by key as by click */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens for its links */}
      <div ref={panel} id="menu" popover="auto" className={styles.panel} onClick={closeOnLink}>
        <button type="button" className={styles.close} popoverTarget="menu" popoverTargetAction="hide">
          {close}
        </button>
        {children}
      </div>
    </>
  );
}
