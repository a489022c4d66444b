import type { Column } from './columns.ts';

/** A row that cannot go in. `line` counts from 1, as editors do, line breaks inside quotes included. */
export interface Problem {
  line: number;
  column: Column | null;
  reason: string;
}

export type Report = (line: number, column: Column | null, reason: string) => void;

/** The file as a whole cannot be read; the message is for people. */
export class ImportFileError extends Error {
  override name = 'ImportFileError';
}
