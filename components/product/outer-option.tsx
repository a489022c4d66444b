import type { ProductOption } from '#lib/catalog/types.ts';
import styles from './option.module.css';

interface Props {
  option: ProductOption;
  value: string | undefined;
  onChoose: (value: string) => void;
}

/** Colour by a snippet of the garment itself; what has neither picture nor colour, by its word. */
export function OuterOption({ option, value, onChoose }: Props) {
  const label = option.values.find((known) => known.value === value)?.label;
  return (
    <fieldset className={`${styles.option} with-script`}>
      <legend className={styles.legend}>
        {option.label} <span className={styles.chosen}>{label}</span>
      </legend>
      <div className={styles.values}>
        {option.values.map((one) => (
          <label key={one.value} className={one.color || one.image ? styles.cloth : styles.word}>
            <input
              type="radio"
              className="visually-hidden"
              name={`option-${option.name}`}
              value={one.value}
              checked={one.value === value}
              onChange={() => onChoose(one.value)}
            />
            {one.image || one.color ? (
              <span className={styles.snippet} style={{ backgroundColor: one.color ?? undefined }}>
                {one.image && <img src={one.image.src} alt="" width={80} height={100} decoding="async" />}
              </span>
            ) : null}
            <span className={one.color || one.image ? 'visually-hidden' : undefined}>{one.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
