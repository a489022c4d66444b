import type { Facet } from '#lib/catalog/types.ts';
import styles from './filter-panel.module.css';
import type { FacetLabels } from './listing-words.ts';
import { Cloth } from './swatches.tsx';

interface Props {
  facet: Facet;
  chosen: string[];
  labels: FacetLabels;
  label: string;
  onChange: (name: string, value: string, isOn: boolean) => void;
}

export function FacetChoices({ facet: { key, values }, chosen, labels, label, onChange }: Props) {
  return (
    <fieldset className={styles.facet}>
      <legend>{label}</legend>
      <div className={key === 'size' ? styles.sizes : styles.colors}>
        {values.map(({ value, count }) => (
          <label key={value} className={styles.choice}>
            <input
              type="checkbox"
              name={key}
              value={value}
              checked={chosen.includes(value)}
              onChange={(event) => onChange(key, value, event.target.checked)}
            />
            {key === 'color' && <Cloth color={labels[value]?.color ?? null} />}
            <span>{labels[value]?.label ?? value}</span>
            <span className={styles.count}>{count}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
