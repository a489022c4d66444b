import { NextRequest } from 'next/server.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seedDemoUsers } from '#db/seed/demo-users.ts';
import {
  actionTable,
  deskFiles,
  handlerTable,
  isLetIn,
  pageTable,
  root,
  visitors,
} from '#tests/desk/table.ts';
import { openTestStore } from '../../tests/setup/store.ts';
import { signIn } from '../auth/sign-in.ts';
import { sealToken, tokenCookieName } from '../auth/token.ts';
import { databases } from '../database.ts';
import { redis } from '../redis/client.ts';

const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: () => {},
  }),
  headers: async () => new Headers(),
}));
// What the bundler puts in their places on the server.
vi.mock('next/navigation', () => import('next/dist/api/navigation.react-server.js'));
vi.mock('next/link', () => ({ default: 'a' }));
vi.mock('../../app/fonts/fonts.ts', () => ({ fontVariables: {} }));
vi.mock('next-intl', () => import('use-intl/core'));

type Page = (props: object) => Promise<unknown>;
type Handler = (request: Request, context: object) => Promise<Response>;
type Action = (...args: [previous: FormData | null, form: FormData] | [form: FormData]) => Promise<unknown>;

let store: Awaited<ReturnType<typeof openTestStore>>;
const tokens = new Map<string, string>();

beforeAll(async () => {
  store = await openTestStore();
  await seedDemoUsers(databases().primary.db);
  const services = { databases: databases(), redis: redis() };
  for (const role of visitors.filter((visitor) => visitor !== 'nobody')) {
    const credentials = { email: `${role}@myclothes.example`, password: 'linen-and-thread' };
    const claims = await signIn(services, credentials, { address: '198.51.100.1', userAgent: null });
    tokens.set(role, await sealToken(claims));
  }
});
afterAll(() => store.close());

function become(visitor: string): void {
  jar.clear();
  const token = tokens.get(visitor);
  if (token) jar.set(tokenCookieName(), token);
}

// None of these is there: who is let in gets to know that, and nobody else gets as far.
const params = Promise.resolve({ id: '0197a1f0-0000-7000-8000-000000000000', number: '1' });
const props = { params, searchParams: Promise.resolve({}), children: null };

const load = (folder: string, file: string) => import(/* @vite-ignore */ `${root}${folder}/${file}`);

/** An action answers its refusal, or leads to where a page says it. */
async function answerOf(action: Action): Promise<string> {
  // The first argument is the form to one kind and the state before to the other.
  const form = new FormData();
  try {
    const result = (await action(form, form)) as { ok: boolean; code?: string };
    return result.ok ? 'done' : (result.code ?? '');
  } catch (error) {
    const digest = String((error as { digest?: string }).digest);
    return /^NEXT_REDIRECT;.*[?&]problem=(\w+)/.exec(digest)?.[1] ?? digest;
  }
}

const digestOf = (error: unknown) => String((error as { digest?: string }).digest ?? error);

test('each page, handler and action that is there is in the table, and nothing else', async () => {
  expect(deskFiles.pages).toEqual(Object.keys(pageTable).sort());
  expect(deskFiles.handlers).toEqual(Object.keys(handlerTable).sort());
  const names = await Promise.all(
    deskFiles.actions.map(async (file) =>
      Object.keys(await load('lib/admin', file)).map((name) => `${file}#${name}`),
    ),
  );
  expect(names.flat().sort()).toEqual(Object.keys(actionTable).sort());
});

describe.each(['layout.tsx', ...deskFiles.pages])('app/admin/%s', (file) => {
  test.each(visitors)('%s', async (visitor) => {
    become(visitor);
    const { default: page } = (await load('app/admin', file)) as { default: Page };
    const outcome = await page(props).then(() => 'shown', digestOf);
    const roles = pageTable[file] ?? pageTable['page.tsx'] ?? [];
    if (visitor === 'nobody') {
      expect(outcome).toMatch(/^NEXT_REDIRECT;\w+;\/account\/sign-in\?returnTo=%2Fadmin/);
    } else if (isLetIn(roles, visitor)) {
      expect(outcome).toBe(file.includes('[') ? 'NEXT_HTTP_ERROR_FALLBACK;404' : 'shown');
    } else expect(outcome).toBe('NEXT_HTTP_ERROR_FALLBACK;404');
  });
});

describe.each(Object.entries(actionTable))('lib/admin/%s', (name, roles) => {
  test.each(visitors)('%s', async (visitor) => {
    become(visitor);
    const [file = '', member = ''] = name.split('#');
    const answer = await answerOf(
      ((await load('lib/admin', file)) as Record<string, Action>)[member] as Action,
    );
    if (visitor === 'nobody') expect(answer).toBe('not_signed_in');
    else if (isLetIn(roles, visitor)) expect(answer).not.toMatch(/^(not_allowed|not_signed_in|internal)$/);
    else expect(answer).toBe('not_allowed');
  });
});

describe.each(Object.entries(handlerTable))('app/%s', (file, roles) => {
  test.each(visitors)('%s', async (visitor) => {
    become(visitor);
    const cookie = `${tokenCookieName()}=${tokens.get(visitor)}`;
    const handlers = Object.entries((await load('app', file)) as Record<string, Handler>);
    for (const [method, handle] of handlers.filter(([name]) => /^[A-Z]+$/.test(name))) {
      const { status } = await handle(
        new NextRequest('http://store.example/', { method, headers: { cookie } }),
        {
          params,
        },
      );
      if (visitor === 'nobody') expect(status, method).toBe(401);
      else if (isLetIn(roles, visitor)) expect([401, 403], method).not.toContain(status);
      else expect(status, method).toBe(403);
    }
  });
});
