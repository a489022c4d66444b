'use client';

import button from '#components/ui/button.module.css';
import type { Locale } from '#lib/catalog/types.ts';
import styles from './account.module.css';
import { type FormAction, useActionForm } from './use-action-form.ts';

interface Props {
  locale: Locale;
  action: FormAction<null>;
  hidden?: Record<string, string>;
  words: { submit: string; submitting?: string; label?: string };
  kind?: 'text' | 'line';
}

/** One thing to do with one thing of a list; the page itself shows that it was done. */
export function ActionButton({ locale, action, hidden = {}, words, kind = 'text' }: Props) {
  const { failure, isPending, form } = useActionForm(action);
  return (
    <form {...form}>
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={button[kind]} aria-label={words.label} aria-disabled={isPending}>
        {isPending ? (words.submitting ?? words.submit) : words.submit}
      </button>
      <p role="alert" className={styles.problem}>
        {failure?.message}
      </p>
    </form>
  );
}
