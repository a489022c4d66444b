'use client';

import { startTransition, useActionState } from 'react';
import button from '#components/ui/button.module.css';
import { Field } from '#components/ui/field.tsx';
import type { ActionFailure } from '#lib/action.ts';
import { signInAction } from '#lib/auth/actions.ts';
import type { Locale } from '#lib/catalog/types.ts';
import styles from './account.module.css';

interface Props {
  locale: Locale;
  /** Where to go afterwards; the action checks that it is on this site. */
  returnTo: string | undefined;
  /** What a sign-in that came back by address has to say. */
  problem: string | undefined;
  words: { email: string; password: string; submit: string; submitting: string };
}

/** A form of a server action: it works before, and without, its script. */
export function SignInForm({ locale, returnTo, problem, words }: Props) {
  const [result, submit, isPending] = useActionState(signInAction, null);
  const failure: ActionFailure | null = result && !result.ok ? result : null;
  const message = failure?.message ?? problem;
  return (
    <form
      action={submit}
      onSubmit={(event) => {
        // React would empty the fields after its own submit; who mistyped a password keeps the mail.
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => submit(form));
      }}
      className={styles.form}
    >
      <input type="hidden" name="locale" value={locale} />
      {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
      <p role="alert" className={styles.problem}>
        {message}
      </p>
      <Field
        name="email"
        type="email"
        label={words.email}
        autoComplete="username"
        required
        error={failure?.fieldErrors?.email}
      />
      <Field
        name="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        required
        error={failure?.fieldErrors?.password}
      />
      <button type="submit" className={`${button.solid} ${button.wide}`} aria-disabled={isPending}>
        {isPending ? words.submitting : words.submit}
      </button>
    </form>
  );
}
