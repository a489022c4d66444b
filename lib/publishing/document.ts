import { isDeepStrictEqual } from 'node:util';

export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [member: string]: FieldValue };

/**
 * What is published as a whole, as the fields that people change one by one: `title.en`, `variants.<sku>.price` in
 * minor units. Flat, so that difference, merge and rollback are rules about fields and know nothing of products.
 */
export type Fields = Readonly<Record<string, FieldValue>>;

export const isSame = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  isDeepStrictEqual(a, b);

/** The fields of `after` that are not what they are in `before`. */
export const changedFields = (before: Fields, after: Fields): string[] =>
  Object.keys(after).filter((field) => !isSame(before[field], after[field]));

export const pick = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(
    names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name] as FieldValue]])),
  );

export const omit = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** What differs from the public document, and what those fields were when they were edited. */
export interface UnpublishedChange {
  base: Fields;
  fields: Fields;
}

/** As a change of `published` to `after`; fields that were not edited just now keep what they began from. */
export function rebased(
  published: Fields,
  after: Fields,
  formerBase: Fields | undefined,
  edited: readonly string[],
): UnpublishedChange {
  const names = changedFields(published, after);
  const kept = names.filter((name) => !edited.includes(name));
  return { base: { ...pick(published, names), ...pick(formerBase ?? {}, kept) }, fields: pick(after, names) };
}

/** A field that two people changed, each in their own way. */
export interface Clash {
  field: string;
  base: FieldValue;
  theirs: FieldValue;
  mine: FieldValue;
}

export interface Merge {
  /** What of mine is to be written over theirs. */
  fields: Fields;
  clashes: Clash[];
  /** Fields of mine that theirs no longer has, such as a price of a variant that is gone. */
  gone: string[];
}

/** Three ways: what only one of both changed stands as they left it, what both changed alike is no clash. */
export function merge(base: Fields, theirs: Fields, mine: Fields): Merge {
  const merged: Record<string, FieldValue> = {};
  const clashes: Clash[] = [];
  const gone: string[] = [];
  for (const field of changedFields(base, mine)) {
    const [was = null, is, wanted = null] = [base[field], theirs[field], mine[field]];
    if (is === undefined) gone.push(field);
    else if (isSame(is, wanted)) continue;
    else if (isSame(is, was)) merged[field] = wanted;
    else clashes.push({ field, base: was, theirs: is, mine: wanted });
  }
  return { fields: merged, clashes, gone };
}
