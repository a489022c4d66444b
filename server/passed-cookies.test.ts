import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('handlers whose cookies Next does not see open a jar of their own', () => {
  const handlers = globSync('app/api/**/route.ts').filter((file) => !file.startsWith('app/api/auth/'));
  expect(handlers).toContain('app/api/cart/lines/route.ts');
  for (const file of handlers) {
    const source = readFileSync(file, 'utf8');
    expect(source, file).toContain("from '#lib/route.ts'");
    expect(source, file).not.toContain('next/headers');
  }
});
