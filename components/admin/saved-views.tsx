import Link from 'next/link';
import { forgetViewAction, keepViewAction } from '#lib/admin/views/actions.ts';
import type { DeskView } from '#lib/admin/views/queries.ts';
import { placePath, type ViewPlace } from '#lib/admin/views/schema.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';

interface Props {
  place: ViewPlace;
  /** The filters as they stand now, as in the address. */
  query: string;
  views: readonly DeskView[];
}

/** Filters that one has kept under a name, and a way to keep these. */
export function SavedViews({ place, query, views }: Props) {
  const current = views.find((view) => view.query === query);
  if (views.length === 0 && query === '') return null;
  return (
    <section className={styles.tools} aria-label={t('views.title')}>
      {views.map((view) => (
        <Link
          key={view.id}
          prefetch={false}
          href={placePath(place, view.query)}
          aria-current={view === current ? 'true' : undefined}
          className={styles.soft}
        >
          {view.name}
        </Link>
      ))}
      {current && (
        <form action={forgetViewAction}>
          <input type="hidden" name="place" value={place} />
          <input type="hidden" name="id" value={current.id} />
          <button type="submit" className={styles.plain}>
            {t('views.forget', { name: current.name })}
          </button>
        </form>
      )}
      {!current && query !== '' && (
        <details>
          <summary>{t('views.keep')}</summary>
          <form action={keepViewAction} className={styles.tools}>
            <input type="hidden" name="place" value={place} />
            <input type="hidden" name="query" value={query} />
            <input
              name="name"
              required
              maxLength={60}
              aria-label={t('views.name')}
              placeholder={t('views.name')}
              className={styles.input}
            />
            <button type="submit" className={styles.quiet}>
              {t('views.keepAs')}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}
