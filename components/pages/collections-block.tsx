import { IntentLink } from '#components/ui/intent-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import { listCollections } from '#lib/catalog/queries.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { type BlockProps, say } from './block-props.ts';
import { BlockSection } from './block-section.tsx';
import styles from './blocks.module.css';

/** A rail of collections, drawn along sideways where it is longer than the screen. */
export async function CollectionsBlock({ block, locale }: BlockProps<'collections'>) {
  const all = await listCollections(locale);
  const chosen = block.collections.flatMap((handle) => all.filter((one) => one.handle === handle));
  if (chosen.length === 0) return null;
  const title = say(block.title, locale);
  return (
    <BlockSection id={block.id} title={title}>
      <ul className={styles.rail}>
        {chosen.map(({ id, handle, title, image }) => (
          <li key={id}>
            <IntentLink className={styles.railLink} href={localePath(locale, `/collections/${handle}`)}>
              <Picture picture={image} missing="" isDecorative />
              <span>{title}</span>
            </IntentLink>
          </li>
        ))}
      </ul>
    </BlockSection>
  );
}
