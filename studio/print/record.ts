import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const file = join(root, 'made.json');

/** A short fingerprint of everything given. */
export const fingerprint = (...parts: (string | Buffer)[]): string =>
  parts
    .reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);

/** The fingerprint of all code in some folders of the studio: another one, and what it made is made anew. */
export function codeOf(...folders: string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => join(root, folder, name)),
  );
  return fingerprint(...files.map((path) => readFileSync(path)));
}

/** What has been made, and from what: kept with the pictures, so that only what has changed is made again. */
export function openRecord() {
  const made: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return {
    has: (name: string, inputs?: string) => (inputs ? made[name] === inputs : name in made),
    note(name: string, inputs: string): void {
      made[name] = inputs;
      const sorted = Object.fromEntries(Object.entries(made).sort(([a], [b]) => (a < b ? -1 : 1)));
      writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
    },
  };
}
