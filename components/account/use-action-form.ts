'use client';

import { type SubmitEvent, startTransition, useActionState } from 'react';
import type { ActionFailure, ActionResult } from '#lib/action.ts';

export type FormAction<T = unknown> = (
  previous: ActionResult<T> | null,
  form: FormData,
) => Promise<ActionResult<T>>;

/** A form of a server action: it works before, and without, its script. */
export function useActionForm<T>(action: FormAction<T>) {
  const [result, submit, isPending] = useActionState(action, null);
  const failure: ActionFailure | null = result && !result.ok ? result : null;
  return {
    result,
    failure,
    isPending,
    form: {
      action: submit,
      onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
        // React would empty the fields after its own submit; who mistyped a password keeps the mail.
        event.preventDefault();
        if (isPending) return;
        const form = new FormData(event.currentTarget);
        startTransition(() => submit(form));
      },
    },
  };
}
