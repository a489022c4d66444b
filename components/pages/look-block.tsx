import { useTranslations } from 'next-intl';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { listCards } from '#lib/catalog/queries.ts';
import type { Locale, ProductCard } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { formatMoney } from '#lib/money.ts';
import { type BlockProps, pictureOf, say } from './block-props.ts';
import { BlockSection } from './block-section.tsx';
import styles from './blocks.module.css';
import { PagePicture } from './page-picture.tsx';

interface Spot {
  x: number;
  y: number;
  card: ProductCard;
}

/** A picture in which each piece has a number, and the list of them beside it. */
export async function LookBlock({ block, pictures, locale, isFirst }: BlockProps<'look'>) {
  const picture = pictureOf(pictures, block.picture);
  if (!picture) return null;
  const cards = await listCards(
    block.spots.map(({ product }) => product),
    locale,
  );
  const spots = block.spots.flatMap(({ x, y, product }): Spot[] => {
    const card = cards.find(({ handle }) => handle === product);
    return card ? [{ x, y, card }] : [];
  });
  return (
    <BlockSection id={block.id} title={say(block.title, locale)}>
      <div className={styles.look}>
        <div className={styles.lookPicture}>
          <PagePicture picture={picture} sizes="(min-width: 60rem) 60vw, 100vw" isFirst={isFirst} />
          {spots.map((spot, place) => (
            <SpotLink key={spot.card.id} spot={spot} number={place + 1} locale={locale} />
          ))}
        </div>
        <ol className={styles.pieces}>
          {spots.map(({ card }, place) => (
            <li key={card.id}>
              <IntentLink className={styles.piece} href={localePath(locale, `/products/${card.handle}`)}>
                <span className="figures">{place + 1}</span>
                <span>{card.title}</span>
                <span className="figures">{formatMoney(card.price, locale)}</span>
              </IntentLink>
            </li>
          ))}
        </ol>
      </div>
    </BlockSection>
  );
}

function SpotLink({ spot, number, locale }: { spot: Spot; number: number; locale: Locale }) {
  const t = useTranslations('pages');
  return (
    <IntentLink
      className={styles.spot}
      href={localePath(locale, `/products/${spot.card.handle}`)}
      aria-label={t('spot', { number, title: spot.card.title })}
      style={{ left: `${spot.x * 100}%`, top: `${spot.y * 100}%` }}
    >
      {number}
    </IntentLink>
  );
}
