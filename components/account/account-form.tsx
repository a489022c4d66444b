'use client';

import button from '#components/ui/button.module.css';
import { Field } from '#components/ui/field.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import styles from './account.module.css';
import { type FormAction, useActionForm } from './use-action-form.ts';

export interface AccountField {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autoComplete: string;
  hint?: string;
  value?: string;
}

interface Props<T> {
  locale: Locale;
  action: FormAction<T>;
  fields: AccountField[];
  hidden?: Record<string, string | undefined>;
  words: { submit: string; submitting: string; done?: string };
  /** What an earlier attempt, that came back by address, has to say. */
  problem?: string | undefined;
  /** Once it has succeeded there is nothing left to fill in. */
  isOnce?: boolean;
  kind?: 'solid' | 'line';
}

/** Labelled fields, one button, and what came of it. */
export function AccountForm<T>({
  locale,
  action,
  fields,
  hidden = {},
  words,
  problem,
  isOnce,
  kind,
}: Props<T>) {
  const { result, failure, isPending, form } = useActionForm(action);
  const done = result?.ok && words.done ? fill(words.done, textsOf(result.data)) : null;
  return (
    <>
      <p role="status" className={styles.done}>
        {done}
      </p>
      {!(done && isOnce) && (
        <form {...form} className={styles.form}>
          <input type="hidden" name="locale" value={locale} />
          {Object.entries(hidden).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <p role="alert" className={styles.problem}>
            {failure?.message ?? problem}
          </p>
          {fields.map(({ value, hint, ...field }) => (
            <Field
              key={field.name}
              {...field}
              hint={hint}
              defaultValue={value}
              required
              error={failure?.fieldErrors?.[field.name]}
            />
          ))}
          <button
            type="submit"
            className={`${button[kind ?? 'solid']} ${kind === 'line' ? '' : button.wide}`}
            aria-disabled={isPending}
          >
            {isPending ? words.submitting : words.submit}
          </button>
        </form>
      )}
    </>
  );
}

/** What the answer has to fill into words. */
const textsOf = (data: unknown): Record<string, string> =>
  data && typeof data === 'object' ? (data as Record<string, string>) : {};
