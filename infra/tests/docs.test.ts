import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseRows } from '../docs/case.ts';
import { describeParts, replaceParts } from '../docs/parts.ts';
import { synthesize } from '../synthesize.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('README.md shows what the templates are: npm run infra:docs', () => {
  expect(readme).toBe(replaceParts(readme, describeParts()));
});

test('a part without its place in README.md is an error', () => {
  expect(() => replaceParts(readme, { weather: 'fine' })).toThrow('no marks for weather');
});

test('the case has its ten parts, each with resources and tests that exist', () => {
  expect(caseRows.map(({ part }) => Number.parseInt(part, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const types = new Set(
    ['instances', 'fargate'].flatMap((compute) =>
      synthesize({ compute }).resources.map(({ resource }) => resource.Type),
    ),
  );
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
  const tests = files.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');
  for (const row of caseRows) {
    for (const type of row.resources) expect(types).toContain(type);
    for (const name of row.tests) expect(tests).toContain(`'${name}'`);
  }
});
