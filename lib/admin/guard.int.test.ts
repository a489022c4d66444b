import { globSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { seedDemoUsers } from '#db/seed/demo-users.ts';
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

const root = new URL('../..', import.meta.url).pathname;
const find = (pattern: string) => globSync(pattern, { cwd: root }).sort();

/** Everything of the desk that answers a request. */
const pages = find('app/admin/**/{page,layout}.tsx');
const handlers = find('app/{admin,api/admin}/**/route.ts');
const actionFiles = find('lib/admin/**/actions.ts');

type Page = (props: object) => Promise<unknown>;
type Action = (...args: [previous: FormData | null, form: FormData] | [form: FormData]) => Promise<unknown>;

let store: Awaited<ReturnType<typeof openTestStore>>;

beforeAll(async () => {
  store = await openTestStore();
  await seedDemoUsers(databases().primary.db);
});
afterAll(() => store.close());
beforeEach(() => jar.clear());

async function signInAs(role: string): Promise<void> {
  const credentials = { email: `${role}@myclothes.example`, password: 'linen-and-thread' };
  const services = { databases: databases(), redis: redis() };
  const claims = await signIn(services, credentials, { address: '198.51.100.1', userAgent: null });
  jar.set(tokenCookieName(), await sealToken(claims));
}

const open = async (file: string): Promise<unknown> => {
  const { default: page } = (await import(/* @vite-ignore */ root + file)) as { default: Page };
  const params = Promise.resolve({ id: '0197a1f0-0000-7000-8000-000000000000', number: '1' });
  return page({ params, searchParams: Promise.resolve({}), children: null });
};

/** An action answers its refusal, or leads to where a page says it. */
async function refusalOf(action: Action): Promise<string | undefined> {
  // The first argument is the form to one kind and the state before to the other.
  const form = new FormData();
  try {
    const result = (await action(form, form)) as { ok: boolean; code?: string };
    return result.ok ? undefined : result.code;
  } catch (error) {
    return /^NEXT_REDIRECT;.*[?&]problem=(\w+)/.exec(String((error as { digest?: string }).digest))?.[1];
  }
}

test('the desk was found', () => {
  expect(pages).toContain('app/admin/products/[id]/page.tsx');
  expect(actionFiles).toContain('lib/admin/products/actions.ts');
});

describe.each(pages)('%s', (file) => {
  test('sends nobody to sign in', async () => {
    await expect(open(file)).rejects.toMatchObject({
      digest: expect.stringMatching(/^NEXT_REDIRECT;\w+;\/account\/sign-in\?returnTo=%2Fadmin/),
    });
  });

  test('does not exist for a customer', async () => {
    await signInAs('customer');
    await expect(open(file)).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
  });
});

describe.each(actionFiles)('%s', (file) => {
  test.each([
    ['nobody', 'not_signed_in'],
    ['customer', 'not_allowed'],
  ])('refuses %s before it reads the form', async (role, code) => {
    if (role !== 'nobody') await signInAs(role);
    const actions = (await import(/* @vite-ignore */ root + file)) as Record<string, Action>;
    for (const action of Object.values(actions)) {
      expect(await refusalOf(action)).toBe(code);
    }
  });
});

test.each(handlers)('%s refuses nobody and customers', async (file) => {
  const methods = (await import(/* @vite-ignore */ root + file)) as Record<
    string,
    (request: Request) => Promise<Response>
  >;
  for (const role of ['nobody', 'customer']) {
    if (role !== 'nobody') await signInAs(role);
    for (const [method, handle] of Object.entries(methods)) {
      if (!/^[A-Z]+$/.test(method)) continue;
      const response = await handle(new Request('http://store.example/admin', { method }));
      expect([401, 403, 404]).toContain(response.status);
    }
  }
});

test.each([
  ['app/admin/orders/page.tsx', 'marketer'],
  ['app/admin/orders/[number]/page.tsx', 'marketer'],
])('%s is no business of a %s', async (file, role) => {
  await signInAs(role);
  await expect(open(file)).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
});

test('support may look at products, not change them', async () => {
  await signInAs('support');
  await expect(open('app/admin/products/page.tsx')).resolves.toBeTruthy();
  const { saveProductAction } = await import('./products/actions.ts');
  expect(await saveProductAction(null, new FormData())).toMatchObject({ code: 'not_allowed' });
});
