import type { Page } from 'playwright/test';
import { createUser } from '#lib/auth/create-user.ts';
import { codeAt, stepAt } from '#lib/auth/second-factor/totp.ts';
import { newWord } from './fixtures/shelf.ts';
import { expect, test } from './fixtures/test.ts';

const password = 'linen-and-thread';

/** What an authenticator app does with the key that the page shows. */
function appOf(key: string) {
  const bits = [...key.replace(/\s/g, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  // Each code is taken once, and one of the next half minute already counts.
  return (later: 0 | 1) => codeAt(secret, stepAt(new Date()) + later);
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/account/sign-in?returnTo=/admin/security');
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled });

    test('an owner sets up a second step, and signs in with a code, or a recovery code once', async ({
      page,
      servers,
    }) => {
      const email = `owner-${newWord()}@myclothes.example`;
      await createUser(servers.databases.primary.db, { email, name: '', role: 'owner', password });
      await signIn(page, email);
      await page.getByRole('button', { name: 'Set it up' }).click();
      await expect(page.getByRole('img', { name: 'QR code with your secret key' })).toBeVisible();
      const app = appOf((await page.locator('code').first().textContent()) ?? '');
      await page.getByRole('textbox', { name: 'Code' }).fill('000000');
      await page.getByRole('button', { name: 'Turn it on' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'not right' }).first()).toBeVisible();
      await page.getByRole('textbox', { name: 'Code' }).fill(app(0));
      await page.getByRole('button', { name: 'Turn it on' }).click();
      const codes = page.getByRole('region', { name: 'Your recovery codes' }).getByRole('listitem');
      await expect(codes).toHaveCount(10);
      const recovery = (await codes.first().textContent()) ?? '';
      await signOut(page);

      await signIn(page, email);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('One more step');
      await page.getByRole('textbox', { name: 'Code' }).fill(app(1));
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page).toHaveURL('/admin/security');
      await signOut(page);

      for (const isRight of [true, false]) {
        await signIn(page, email);
        await page.getByRole('textbox', { name: 'Code' }).fill(recovery);
        await page.getByRole('button', { name: 'Go on' }).click();
        if (!isRight) break;
        await expect(page.getByText('9 recovery codes are left.')).toBeVisible();
        await signOut(page);
      }
      await expect(page.getByRole('alert').filter({ hasText: 'used already' }).first()).toBeVisible();
      await page.goto('/admin');
      await expect(page).toHaveURL(/\/account\/sign-in\?/);
    });
  });
}
