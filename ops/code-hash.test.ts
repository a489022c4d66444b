import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashCode } from './code-hash.ts';

let root: string;
const write = (file: string, content: string) => {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'myclothes-hash-'));
  write('app/page.tsx', 'one');
  write('public/shirt.webp', 'one');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('hashCode', () => {
  it.each([
    ['a changed page', 'app/page.tsx', 'two'],
    ['a new page', 'app/cart/page.tsx', 'one'],
    ['a changed lock file', 'package-lock.json', '{}'],
    ['a new public file', 'public/coat.webp', 'one'],
  ])('differs after %s', (_, file, content) => {
    const before = hashCode(root, 'key');
    write(file, content);
    expect(hashCode(root, 'key')).not.toBe(before);
  });

  it.each([
    ['a public file with other content', 'public/shirt.webp'],
    ['a test', 'app/page.test.ts'],
    ['catalog data', 'db/seed/catalog/coats.ts'],
    ['something beside the code', 'README.md'],
  ])('is the same after %s', (_, file) => {
    const before = hashCode(root, 'key');
    write(file, 'changed');
    expect(hashCode(root, 'key')).toBe(before);
  });

  it('differs with the key that is baked into the build', () => {
    expect(hashCode(root, 'one')).not.toBe(hashCode(root, 'two'));
  });
});
