import { isDependencyAway } from './errors.ts';

/** The answer to one of a group that has to be done by itself. */
export class ToDoAlone extends Error {}

/** `isAlone`: nobody waits behind it. A group is always in somebody's way, also one of one. */
type Run<T, R> = (group: readonly T[], given: { isAlone: boolean }) => Promise<readonly (R | Error)[]>;

/** For Postgres: a group that waits longer for what somebody else has locked is done one by one. */
export const longestWait = '250ms';

/**
 * Does together what is asked for at the same time, as a database commits: what comes while a group is under way forms
 * the next one, so that nobody waits for company, and the busier it is the less each costs. An error among the answers
 * is thrown to whom it belongs. A group that fails as a whole is done again one by one, so that nobody fails for what
 * others brought; not so where a connection broke, and it may have been done after all.
 */
export function gather<T, R>(
  run: Run<T, R>,
  { atMost = Infinity }: { atMost?: number } = {},
): (item: T) => Promise<R> {
  const waiting: { item: T; settle: (answer: R | Error | Promise<R>) => void }[] = [];
  let isUnderWay = false;

  async function runAll(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.splice(0, atMost);
      const answers = await answersOf(
        run,
        group.map(({ item }) => item),
      );
      for (const [index, { settle }] of group.entries()) settle(answers[index] as R | Error | Promise<R>);
    }
    isUnderWay = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      const settle = (answer: R | Error | Promise<R>) =>
        answer instanceof Error ? reject(answer) : resolve(answer);
      waiting.push({ item, settle });
      if (isUnderWay) return;
      isUnderWay = true;
      // What came in the same turn goes along.
      setImmediate(runAll);
    });
}

async function answersOf<T, R>(
  run: Run<T, R>,
  items: readonly T[],
): Promise<readonly (R | Error | Promise<R>)[]> {
  try {
    const answers = await run(items, { isAlone: false });
    return answers.map((answer, index) =>
      answer instanceof ToDoAlone ? doAlone(run, items[index] as T) : answer,
    );
  } catch (error) {
    return items.map((item) => (isDependencyAway(error) ? (error as Error) : doAlone(run, item)));
  }
}

async function doAlone<T, R>(run: Run<T, R>, item: T): Promise<R> {
  const [answer] = await run([item], { isAlone: true });
  if (answer instanceof Error) throw answer;
  return answer as R;
}
