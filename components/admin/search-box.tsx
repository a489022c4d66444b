import styles from './desk.module.css';

interface Props {
  label: string;
  hint: string;
  submit: string;
  value: string | undefined;
  /** What stays in the address beside the words. */
  kept?: Record<string, string | undefined>;
}

export function SearchBox({ label, hint, submit, value, kept = {} }: Props) {
  return (
    <search>
      <form key={value} className={styles.tools}>
        {Object.entries(kept).map(
          ([name, text]) => text && <input key={name} type="hidden" name={name} value={text} />,
        )}
        <SearchField {...{ label, hint, value }} />
        <button type="submit" className={styles.quiet}>
          {submit}
        </button>
      </form>
    </search>
  );
}

/** The words that are looked for, in a form that asks for more as well. */
export const SearchField = ({ label, hint, value }: Pick<Props, 'label' | 'hint' | 'value'>) => (
  <input
    type="search"
    name="q"
    aria-label={label}
    placeholder={hint}
    defaultValue={value}
    className={`${styles.input} ${styles.search}`}
  />
);
