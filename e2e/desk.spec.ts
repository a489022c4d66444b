import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { actionTable, handlerTable, isLetIn, pageTable, type Visitor, visitors } from '#tests/desk/table.ts';
import { expectNoColorViolations, expectNoViolations } from './fixtures/axe.ts';
import type { Shelve } from './fixtures/shelf.ts';
import { orderCart, putInCart } from './fixtures/shopper.ts';
import { readStack } from './fixtures/stack.ts';
import { signInAs } from './fixtures/staff.ts';
import { expect, test } from './fixtures/test.ts';

/** Ways around a gate that stands before the pages, as they were found in this and other frameworks. */
const bypasses: Record<string, string>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-original-url': '/', 'x-rewrite-url': '/', 'x-forwarded-host': 'localhost' },
  { 'x-invoke-path': '/', 'x-matched-path': '/', 'x-next-router-state-tree': '%5B%22%22%5D' },
];

/** Addresses of things that are there, so that who is let in is shown them. */
async function arrangeThings(page: Page, shelve: Shelve) {
  const { variants, id: productId, title } = await shelve({ stock: 9 });
  await putInCart(page, variants[0], 1);
  const number = await orderCart(page);
  return { number, productId, variantId: variants[0]?.id ?? '', title: title.en };
}

type Things = Awaited<ReturnType<typeof arrangeThings>>;

function addressOf(file: string, { number, productId, variantId }: Things, customerId: string): string {
  const id = file.startsWith('products') ? productId : file.startsWith('stock') ? variantId : customerId;
  const address = file
    .replace(/\/?page\.tsx$/, '')
    .replace('[number]', number)
    .replace('[id]', id);
  return address ? `/admin/${address}` : '/admin';
}

/** Of other things there is none here: who is let in is told so. */
const isArranged = (file: string) => !file.includes('[') || /^(orders|products|stock|customers)\//.test(file);

async function enter(page: Page, visitor: Visitor): Promise<void> {
  if (visitor === 'nobody') return;
  await page.goto('/account/sign-in');
  await signInAs(page, visitor);
  await expect(page).toHaveURL(visitor === 'customer' ? '/account' : '/admin');
}

/** The first headings of a page or of its payload: what it is about. */
const headingsOf = (body: string): string[] => [
  ...[...body.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)].map(([, text]) => text ?? ''),
  ...[...body.matchAll(/\["\$","h1",[^{]*\{[^}]*"children":("[^"]*"|\[[^\]]*\])/g)].map(
    ([, text]) => text ?? '',
  ),
];

test.describe('the desk', () => {
  test.setTimeout(240_000);
  test.use({ expectedErrors: /status of 40[134]/ });

  for (const visitor of visitors) {
    test(`opens to ${visitor} what is theirs, whatever headers are sent, through the balancer or past it`, async ({
      page,
      shelve,
      servers,
      openVisitor,
    }) => {
      const things = await arrangeThings(await openVisitor(), shelve);
      const [customer] = await servers.databases.primary.sql`SELECT id FROM customers LIMIT 1`;
      await enter(page, visitor);
      const straight = readStack().instances[0]?.url ?? '';
      // The instance's own address is another host, for which the browser has no cookies.
      const cookies = await page.context().cookies();
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      for (const [file, roles] of Object.entries(pageTable)) {
        const address = addressOf(file, things, customer?.id);
        for (const headers of bypasses) {
          for (const origin of ['', straight]) {
            const answer = await page.request.get(origin + address, {
              headers: origin ? { ...headers, cookie } : headers,
              maxRedirects: 0,
            });
            const what = `${origin}${address} with ${JSON.stringify(headers)}`;
            const body = await answer.text();
            if (isLetIn(roles, visitor)) {
              if (Object.keys(headers).length === 0 && isArranged(file)) {
                expect(answer.status(), what).toBe(200);
              }
              continue;
            }
            expect(
              headingsOf(body).filter((heading) => !/Nothing here/.test(heading)),
              what,
            ).toEqual([]);
            expect(body, what).not.toContain(things.title);
            if (!headers.rsc) expect([307, 404], what).toContain(answer.status());
          }
        }
      }
      for (const [file, roles] of Object.entries(handlerTable).filter(([name]) =>
        name.startsWith('admin/'),
      )) {
        const answer = await page.request.get(`/${file.replace('/route.ts', '')}`);
        const refused = visitor === 'nobody' ? 401 : 403;
        const shown = file.includes('[') ? 404 : 200;
        expect(answer.status(), file).toBe(isLetIn(roles, visitor) ? shown : refused);
      }
    });

    test(`does for ${visitor} what is theirs to do, called by its id past every form`, async ({ page }) => {
      await enter(page, visitor);
      const answers = new Map<string, string>();
      for (const { id, name, address } of listActions()) {
        const answer = await page.request.post(address, {
          headers: { 'next-action': id, accept: 'text/x-component' },
          // A form for one kind of action, and the state before with a form for the other.
          multipart: { '0': '["$K1","$K1"]', '1_unreadable': 'yes' },
          maxRedirects: 0,
        });
        const body = `${answer.headers()['x-action-redirect'] ?? ''} ${await answer.text()}`;
        answers.set(name, /not_signed_in|not_allowed/.exec(body)?.[0] ?? 'let in');
      }
      const refusal = visitor === 'nobody' ? 'not_signed_in' : 'not_allowed';
      // An action that no page has is in no build, and cannot be called.
      for (const [name, answer] of answers) {
        const isTheirs = isLetIn(actionTable[name] ?? [], visitor);
        expect.soft([name, answer]).toEqual([name, isTheirs ? 'let in' : refusal]);
      }
      expect(answers.size).toBeGreaterThan(0);
    });
  }

  test('every page of it keeps the rules, on a phone and wide, light and dark, in both languages', async ({
    page,
    shelve,
    servers,
    openVisitor,
  }) => {
    const things = await arrangeThings(await openVisitor(), shelve);
    const [customer] = await servers.databases.primary.sql`SELECT id FROM customers LIMIT 1`;
    await enter(page, 'owner');
    for (const address of Object.keys(pageTable)
      .filter(isArranged)
      .map((file) => addressOf(file, things, customer?.id))) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(address);
      await expectNoViolations(page, `${address} on a phone`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, `${address} is wider than a phone by`).toBeLessThanOrEqual(0);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 1440, height: 900 });
      await expectNoColorViolations(page, `${address} in the dark`);
    }
    await page.goto('/admin/orders');
    await page.getByRole('button', { name: '한국어' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('주문');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expectNoViolations(page, 'the orders in Korean');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders');
  });
});

interface BuiltAction {
  id: string;
  /** As in the table. */
  name: string;
  /** Of a page that has it. */
  address: string;
}

function listActions(): BuiltAction[] {
  const file = path.join(process.env.BUILD_FOLDER ?? '.next', 'server', 'server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(node)
    .filter(([, { filename }]) => filename.startsWith('lib/admin/'))
    .map(([id, { filename, exportedName, workers }]) => ({
      id,
      name: `${filename.replace('lib/admin/', '')}#${exportedName}`,
      address: (Object.keys(workers)[0] ?? '').replace(/^app|\/page$/g, '').replaceAll(/\[\w+\]/g, '1'),
    }));
}
