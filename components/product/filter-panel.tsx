'use client';

import button from '#components/ui/button.module.css';
import type { Facet, Sort } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { FacetChoices } from './facet-choices.tsx';
import styles from './filter-panel.module.css';
import { chosenValues, valuesOf, withChoice, withoutChoices } from './listing-query.ts';
import type { FacetLabels, ListingWords } from './listing-words.ts';

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
  const change = (name: string, value: string, isOn: boolean) =>
    onQuery(withChoice(query, { name, value, isOn, defaultSort }));
  const kept: [string, string | null | undefined][] = [
    ['q', params.get('q')],
    ['collection', collection ?? params.get('collection')],
  ];
  return (
    <div className={styles.bar}>
      <details className={styles.details}>
        <summary className={styles.summary}>{words.filterAndSort}</summary>
        <form action={action} className={styles.form}>
          {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
          {facets
            .filter(({ values }) => values.length > 0)
            .map((facet) => (
              <FacetChoices
                key={facet.key}
                facet={facet}
                chosen={valuesOf(params, facet.key)}
                labels={labels}
                label={words[facet.key]}
                onChange={change}
              />
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
      <Chosen query={query} labels={labels} words={words} onChange={change} onQuery={onQuery} />
    </div>
  );
}

type ChosenProps = Pick<Props, 'query' | 'labels' | 'words' | 'onQuery'> & {
  onChange: (name: string, value: string, isOn: boolean) => void;
};

function Chosen({ query, labels, words, onChange, onQuery }: ChosenProps) {
  const chosen = chosenValues(query);
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.chosen}>
      {chosen.map(({ name, value }) => {
        const label = labels[value]?.label ?? value;
        return (
          <li key={`${name} ${value}`}>
            <button
              type="button"
              aria-label={fill(words.remove, { value: label })}
              onClick={() => onChange(name, value, false)}
            >
              {label} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" onClick={() => onQuery(withoutChoices(query))}>
          {words.clearAll}
        </button>
      </li>
    </ul>
  );
}
