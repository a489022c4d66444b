import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Node alone runs the server, outside of Next's bundle, and there a module marked `server-only` throws.
test('what the server starts with can be loaded by Node alone', () => {
  const source = readFileSync(new URL('index.ts', import.meta.url), 'utf8');
  const modules = [...source.matchAll(/from '(#[^']+|\.[^']+)'/g)].map(([, name = '']) =>
    name.replace(/^\.\//, '#server/'),
  );
  expect(modules).toContain('#lib/cache/relay.ts');
  const script = `for (const name of ${JSON.stringify(modules)}) await import(name); process.exit(0);`;
  const load = () =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production' },
      encoding: 'utf8',
    });
  expect(load).not.toThrow();
}, 60_000);
