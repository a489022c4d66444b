import { IntentLink } from '#components/ui/intent-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import type { Collection, Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './index-list.module.css';

/** The catalogue's table of contents. */
export function Index({ locale, collections }: { locale: Locale; collections: Collection[] }) {
  return (
    <ol className={styles.index}>
      {collections.map(({ id, handle, title, description, image }) => (
        <li key={id}>
          <IntentLink className={styles.row} href={localePath(locale, `/collections/${handle}`)}>
            <span className={styles.title}>{title}</span>
            <span className={styles.description}>{description}</span>
            {image && (
              <span className={styles.picture}>
                <Picture picture={image} missing="" sizes="11rem" isDecorative />
              </span>
            )}
          </IntentLink>
        </li>
      ))}
    </ol>
  );
}
