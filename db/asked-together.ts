/**
 * One question for all who ask while the last one is under way. Who asks hears what was asked after that, so that the
 * answer is never older than the call.
 */
export function askedTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    next ??= last.then(() => {
      next = null;
      const asked = ask();
      last = asked.catch(() => {});
      return asked;
    });
    return next;
  };
}
