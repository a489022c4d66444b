import type { Swatch } from '#lib/catalog/types.ts';
import styles from './swatches.module.css';

const shown = 6;

/** Snippets of cloth, cut with pinking shears. */
export function Swatches({ swatches, label }: { swatches: Swatch[]; label: string }) {
  const known = swatches.filter(({ color }) => color !== null);
  if (known.length === 0) return null;
  return (
    <p className={styles.swatches}>
      <span className="visually-hidden">
        {label}: {swatches.map((swatch) => swatch.label).join(', ')}
      </span>
      {known.slice(0, shown).map(({ value, color }) => (
        <Cloth key={value} color={color} />
      ))}
      {known.length > shown && <span aria-hidden="true">+{known.length - shown}</span>}
    </p>
  );
}

/** The colour woven: one snippet. */
export function Cloth({ color }: { color: string | null }) {
  return (
    <span className={styles.cloth} style={{ '--cloth': color ?? 'var(--line)' } as React.CSSProperties} />
  );
}
