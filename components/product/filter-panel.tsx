'use client';

import button from '#components/ui/button.module.css';
import type { Facet, Sort } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import styles from './filter-panel.module.css';
import type { FacetLabels, ListingWords } from './listing-words.ts';
import { Cloth } from './swatches.tsx';

interface Props {
  query: string;
  collection: string | undefined;
  action: string;
  facets: Facet[];
  defaultSort: Sort | null;
  labels: FacetLabels;
  words: ListingWords;
  onQuery: (query: string) => void;
}

const facetNames = ['size', 'color'] as const;

/** A form that leads to the search without a script, and changes the address with one. */
export function FilterPanel({
  query,
  collection,
  action,
  facets,
  defaultSort,
  labels,
  words,
  onQuery,
}: Props) {
  const params = new URLSearchParams(query);
  const chosen = facetNames.flatMap((name) => params.getAll(name).map((value) => ({ name, value })));
  const change = (name: string, value: string, isOn: boolean) => {
    const next = new URLSearchParams(query);
    next.delete('cursor');
    const kept = next.getAll(name).filter((other) => other !== value);
    next.delete(name);
    for (const other of name === 'sort' ? [] : kept) next.append(name, other);
    if (isOn && value !== defaultSort) next.append(name, value);
    onQuery(next.toString());
  };
  const clear = () => {
    const next = new URLSearchParams(query);
    for (const name of [...facetNames, 'cursor']) next.delete(name);
    onQuery(next.toString());
  };
  return (
    <div className={styles.bar}>
      <details className={styles.details}>
        <summary className={styles.summary}>{words.filterAndSort}</summary>
        <form action={action} className={styles.form}>
          {collection && <input type="hidden" name="collection" value={collection} />}
          {!collection &&
            ['q', 'collection'].map(
              (name) =>
                params.get(name) && (
                  <input key={name} type="hidden" name={name} value={params.get(name) ?? ''} />
                ),
            )}
          {facets
            .filter(({ values }) => values.length > 0)
            .map(({ key, values }) => (
              <fieldset key={key} className={styles.facet}>
                <legend>{words[key]}</legend>
                <div className={key === 'size' ? styles.sizes : styles.colors}>
                  {values.map(({ value, count }) => (
                    <label key={value} className={styles.choice}>
                      <input
                        type="checkbox"
                        name={key}
                        value={value}
                        checked={params.getAll(key).includes(value)}
                        onChange={(event) => change(key, value, event.target.checked)}
                      />
                      {key === 'color' && <Cloth color={labels[value]?.color ?? null} />}
                      <span>{labels[value]?.label ?? value}</span>
                      <span className={styles.count}>{count}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
            ))}
          <fieldset className={styles.facet}>
            <legend>{words.sort}</legend>
            {Object.entries(words.sorts).map(([sort, label]) => (
              <label key={sort} className={styles.choice}>
                <input
                  type="radio"
                  name="sort"
                  value={sort}
                  checked={(params.get('sort') ?? defaultSort) === sort}
                  onChange={() => change('sort', sort, true)}
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
          <button type="submit" className={`${button.line} without-script`}>
            {words.apply}
          </button>
        </form>
      </details>
      {chosen.length > 0 && (
        <ul className={styles.chosen}>
          {chosen.map(({ name, value }) => (
            <li key={`${name} ${value}`}>
              <button
                type="button"
                aria-label={fill(words.remove, { value: labels[value]?.label ?? value })}
                onClick={() => change(name, value, false)}
              >
                {labels[value]?.label ?? value} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" onClick={clear}>
              {words.clearAll}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
