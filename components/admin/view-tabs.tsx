import Link from 'next/link';
import styles from './desk.module.css';
import { deskAddress } from './desk-address.ts';

interface Props {
  label: string;
  path: string;
  /** What stays in the address beside the view. */
  kept: Record<string, string | undefined>;
  /** The first is the whole list, which has no name in the address. */
  views: readonly { view: string | undefined; word: string }[];
  current: string | undefined;
  /** Of the view in the address. */
  name?: string;
}

export function ViewTabs({ label, path, kept, views, current, name = 'view' }: Props) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {views.map(({ view, word }) => (
        <Link
          key={view ?? 'all'}
          prefetch={false}
          href={deskAddress(path, { ...kept, [name]: view })}
          aria-current={view === current ? 'true' : undefined}
        >
          {word}
        </Link>
      ))}
    </nav>
  );
}
