import { Picture } from '#components/ui/picture.tsx';
import type { Product } from '#lib/catalog/types.ts';
import styles from './gallery.module.css';
import type { StageWords } from './stage-words.ts';

interface Props {
  images: Product['images'];
  /** The first option's value whose pictures are shown. */
  shows: string | undefined;
  words: Pick<StageWords, 'gallery' | 'noPicture'>;
}

const large = '(min-width: 60rem) 40vw, 78vw';
const small = '(min-width: 60rem) 18vw, 78vw';

/** Front and back beside each other at one scale; on a phone a strip to be drawn along. */
export function Gallery({ images, shows, words }: Props) {
  const matching = images.filter(({ optionValue }) => optionValue === shows);
  const general = images.filter(({ optionValue }) => optionValue === null);
  const chosen = matching.length > 0 ? [...matching, ...general] : images;
  return (
    <section
      className={styles.gallery}
      aria-label={words.gallery}
      data-count={Math.min(chosen.length, 2)}
      // What scrolls is reached by keys, too.
      tabIndex={chosen.length > 1 ? 0 : undefined}
    >
      {chosen.length === 0 && <Picture picture={null} missing={words.noPicture} />}
      {chosen.map((image, place) => (
        <Picture
          key={image.src}
          className={styles.view}
          picture={image}
          missing={words.noPicture}
          isFirst={place === 0}
          sizes={place === 0 ? large : small}
        />
      ))}
    </section>
  );
}
