import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { isDependencyAway, Problem } from './errors.ts';
import { formFields } from './form-fields.ts';
import { log } from './log.ts';

export interface ActionFailure {
  ok: false;
  /** Stable, for programs. */
  code: string;
  /** What people read, in their language. */
  message: string;
  /** By the name of the field in the form (`variants.<id>.price`). */
  fieldErrors?: Record<string, string>;
  /** What a program may want to know of it: the fields that clash, the documents that cannot be published. */
  details?: Record<string, unknown>;
}

export type ActionResult<T = unknown> = { ok: true; data: T } | ActionFailure;

/** Says a problem's code in the language of whoever sent the form. */
export type Say = (code: string, values?: Record<string, string | number>) => string;

export interface ActionContext {
  requestId: string | null;
  headers: Headers;
}

interface ActionSteps<S extends z.ZodType, G, T> {
  /** @throws Problem 401 or 403 */
  guard: () => Promise<G>;
  schema: S;
  say: (form: FormData) => Say;
  run: (input: z.output<S>, context: ActionContext & { guarded: G }) => Promise<T>;
}

/**
 * A server action for `useActionState`: guard, parse, one service call. An expected failure (`Problem`) returns;
 * anything else is logged once under the request's id and returns as `internal`, so that the form keeps what
 * was typed.
 */
export function action<S extends z.ZodType, G, T>(steps: ActionSteps<S, G, T>) {
  return async (_previous: ActionResult<T> | null, form: FormData): Promise<ActionResult<T>> => {
    const say = steps.say(form);
    const requestHeaders = await headers();
    const requestId = requestHeaders.get('x-request-id');
    try {
      const guarded = await steps.guard();
      const parsed = steps.schema.safeParse(formFields(form));
      if (!parsed.success) return invalid(parsed.error, say);
      return {
        ok: true,
        data: await steps.run(parsed.data, { requestId, headers: requestHeaders, guarded }),
      };
    } catch (error) {
      unstable_rethrow(error);
      return failure(error, requestId, say);
    }
  };
}

/**
 * The same for a form that needs no script and shows nothing of its own: leads to the path that the action answers, or
 * back to `refusedPath` with `?problem=<code>`.
 */
export function leading(
  run: (previous: null, form: FormData) => Promise<ActionResult<string>>,
  refusedPath: (form: FormData) => string,
) {
  return async (form: FormData): Promise<void> => {
    const result = await run(null, form);
    redirect(
      result.ok ? result.data : `${refusedPath(form)}?${new URLSearchParams({ problem: result.code })}`,
    );
  };
}

function invalid(error: z.ZodError, say: Say): ActionFailure {
  const fieldErrors: Record<string, string> = {};
  for (const { path, message } of error.issues) fieldErrors[path.join('.')] ??= say(message);
  return { ok: false, code: 'invalid', message: say('invalid'), fieldErrors };
}

function failure(error: unknown, requestId: string | null, say: Say): ActionFailure {
  if (error instanceof Problem) {
    const fieldErrors = error.details.errors?.map(({ path, message }) => [path, say(message)] as const);
    return {
      ok: false,
      code: error.code,
      message: say(error.code),
      ...(fieldErrors && { fieldErrors: Object.fromEntries(fieldErrors) }),
      ...(error.details.extra && { details: error.details.extra }),
    };
  }
  if (isDependencyAway(error)) {
    log.warn({ err: error, requestId }, 'a dependency is away');
    return { ok: false, code: 'unavailable', message: say('unavailable') };
  }
  log.error({ err: error, requestId }, 'action failed');
  return { ok: false, code: 'internal', message: say('internal', { requestId: requestId ?? '–' }) };
}
