import type { ProblemBody } from '#lib/send-change.ts';

/** What is wrong by the name of its input, in our own words rather than the server's. */
export function fieldErrors(
  problem: ProblemBody | undefined,
  words: Record<string, string>,
): Partial<Record<string, string>> {
  const names = (problem?.errors ?? []).map(({ path }) => path.split('.').at(-1) ?? '');
  return Object.fromEntries(names.map((name) => [name, words[name] ?? words.other]));
}
