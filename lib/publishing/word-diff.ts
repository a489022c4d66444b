export interface DiffPart {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Words compared pairwise: beyond it both texts count as wholly different. */
const pairLimit = 1_000_000;

/** What became of a text, word by word, by their longest common subsequence. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [words(before), words(after)];
  const start = commonLength(a, b, (words, i) => words[i]);
  const end = Math.min(
    commonLength(a, b, (words, i) => words[words.length - 1 - i]),
    Math.min(a.length, b.length) - start,
  );
  const parts: DiffPart[] = [];
  push(parts, 'same', a.slice(0, start));
  for (const { kind, word } of changedWords(a.slice(start, a.length - end), b.slice(start, b.length - end))) {
    push(parts, kind, [word]);
  }
  push(parts, 'same', a.slice(a.length - end));
  return parts;
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

type At = (words: readonly string[], index: number) => string | undefined;

function commonLength(a: readonly string[], b: readonly string[], at: At): number {
  let length = 0;
  while (length < a.length && length < b.length && at(a, length) === at(b, length)) length += 1;
  return length;
}

function changedWords(
  a: readonly string[],
  b: readonly string[],
): { kind: DiffPart['kind']; word: string }[] {
  const result: { kind: DiffPart['kind']; word: string }[] = [];
  const common = a.length * b.length > pairLimit ? null : commonLengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [was, is] = [a[i], b[j]];
    if (common && was !== undefined && was === is) {
      result.push({ kind: 'same', word: was });
      i += 1;
      j += 1;
    } else if (
      was !== undefined &&
      (is === undefined || !common || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      result.push({ kind: 'gone', word: was });
      i += 1;
    } else {
      result.push({ kind: 'new', word: is ?? '' });
      j += 1;
    }
  }
  return result;
}

/** Of each pair of rests, how many words they share in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = rows[i] as Uint32Array;
      row[j] = a[i] === b[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

const at = (rows: readonly Uint32Array[], i: number, j: number): number => rows[i]?.[j] ?? 0;

function push(parts: DiffPart[], kind: DiffPart['kind'], added: readonly string[]): void {
  if (added.length === 0) return;
  const last = parts.at(-1);
  const text = added.join(' ');
  if (last?.kind === kind) last.text += ` ${text}`;
  else parts.push({ kind, text });
}
