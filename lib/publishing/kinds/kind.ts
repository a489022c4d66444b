import type { z } from 'zod';
import type { Database, Transaction } from '#db/client.ts';
import type { Fields } from '../document.ts';

/** A field that may not be published as it is. `message` is a code of `problems` in the desk's words. */
export interface FieldProblem {
  path: string;
  message: string;
}

export interface WrittenDocument {
  id: string;
  /** All of it, as it shall be. */
  fields: Fields;
  /** The names of those that are not what they were. */
  changed: readonly string[];
}

/** All that publishing has to know of a kind of document. Stock is never part of one. */
export interface DocumentKind {
  /** Of those that exist, each with all its fields. */
  read(db: Database | Transaction, ids: readonly string[]): Promise<Map<string, Fields>>;
  /** As it will be stored, of fields as they were typed. */
  clean(fields: Fields, changed: readonly string[]): Fields;
  /** What keeps these fields from being published together. */
  problems(fields: Fields): FieldProblem[];
  /** Writes what changed of documents that are locked. */
  write(tx: Transaction, documents: readonly WrittenDocument[]): Promise<void>;
  /** Once for all that were written: brings up to date what is made from them, and says what is stale. */
  settle(tx: Transaction, ids: readonly string[]): Promise<Settled>;
  title(fields: Fields): string;
}

export interface Settled {
  tags: string[];
  /** Of each document the page that shows it first, and the tag that makes it stale. */
  shown: { id: string; path: string; tag: string }[];
}

/** The first problem of each field by a Zod schema over the flat fields. */
export function schemaProblems(schema: z.ZodType, fields: Fields): FieldProblem[] {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return [];
  const first = new Map(
    parsed.error.issues.toReversed().map(({ path, message }) => [path.join('.'), message] as const),
  );
  return [...first].map(([path, message]) => ({ path, message }));
}

/** For kinds of which a shop has few. */
export const eachOne =
  (write: (tx: Transaction, document: WrittenDocument) => Promise<void>): DocumentKind['write'] =>
  async (tx, documents) => {
    for (const document of documents) await write(tx, document);
  };
