import type { ProductOption, Variant } from '#lib/catalog/types.ts';
import type { VariantGroup } from '#lib/catalog/variant-groups.ts';
import { fill } from '#lib/i18n/fill.ts';
import styles from './option.module.css';
import type { StageWords } from './stage-words.ts';

interface Props {
  group: VariantGroup;
  outer: ProductOption[];
  last: ProductOption | null;
  isShown: boolean;
  chosen: Variant | undefined;
  words: StageWords;
  onChoose: (label: string) => void;
}

/**
 * The last option's values, each a variant that the form can send as it is. Where no script runs all groups are shown,
 * under the names of their values.
 */
export function VariantRadios({ group, outer, last, isShown, chosen, words, onChoose }: Props) {
  const groupName = group.values
    .map((value, at) => outer[at]?.values.find((known) => known.value === value)?.label ?? value)
    .join(' / ');
  return (
    <fieldset className={`${styles.option} ${isShown ? '' : 'without-script'}`}>
      <legend className={last ? styles.legend : 'visually-hidden'}>
        {last?.label ?? words.variant}
        {groupName && <span className={`${styles.chosen} without-script`}> {groupName}</span>}
      </legend>
      <div className={last ? styles.values : 'visually-hidden'}>
        {group.variants.map(({ variant, label }) => (
          <label key={variant.id} className={styles.word} data-sold={!variant.available}>
            <input
              type="radio"
              className="visually-hidden"
              name="variantId"
              value={variant.id}
              required
              disabled={!variant.available}
              checked={isShown && variant.id === chosen?.id}
              onChange={() => onChoose(label)}
            />
            <span>{label || words.variant}</span>
            {!variant.available && <span className="visually-hidden">, {words.sold}</span>}
            {words.left[variant.id] && (
              <span className={styles.few}>
                {fill(words.leftShort, { count: variant.quantityLeft ?? 0 })}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
