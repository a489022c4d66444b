import desk from '#components/admin/desk.module.css';
import { Labelled } from '#components/admin/labelled.tsx';
import type { PageWords } from '#lib/admin/pages/words.ts';

export interface Both {
  en: string;
  ko: string;
}

interface InputProps {
  path: string;
  label: string;
  error: string | undefined;
}

interface BothProps extends InputProps {
  value: Both;
  isLong: boolean;
  hint?: string | undefined;
  words: PageWords;
  errors: Record<string, string>;
  onChange: (value: Both) => void;
}

/** The same in both languages, one above the other. */
export function BothWords({ path, label, value, isLong, hint, words, errors, onChange }: BothProps) {
  return (
    <>
      {(['en', 'ko'] as const).map((locale) => {
        const name = `${path}.${locale}`;
        const change = (text: string) => onChange({ ...value, [locale]: text });
        return (
          <Labelled
            key={locale}
            name={name}
            label={`${label}, ${words.languages[locale]}`}
            error={errors[name]}
          >
            {(field) =>
              isLong ? (
                <textarea
                  {...field}
                  rows={3}
                  lang={locale}
                  value={value[locale]}
                  onChange={({ target }) => change(target.value)}
                />
              ) : (
                <input
                  {...field}
                  lang={locale}
                  value={value[locale]}
                  onChange={({ target }) => change(target.value)}
                />
              )
            }
          </Labelled>
        );
      })}
      {hint && <p className={desk.soft}>{hint}</p>}
    </>
  );
}

interface LineProps extends InputProps {
  value: string;
  onChange: (value: string) => void;
}

export function LineInput({ path, label, error, value, onChange }: LineProps) {
  return (
    <Labelled name={path} label={label} error={error}>
      {(field) => <input {...field} value={value} onChange={({ target }) => onChange(target.value)} />}
    </Labelled>
  );
}

interface ChoiceProps extends LineProps {
  options: readonly (readonly [value: string, word: string])[];
}

export function ChoiceInput({ path, label, error, value, options, onChange }: ChoiceProps) {
  return (
    <Labelled name={path} label={label} error={error}>
      {(field) => (
        <select {...field} value={value} onChange={({ target }) => onChange(target.value)}>
          {options.map(([option, word]) => (
            <option key={option} value={option}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
