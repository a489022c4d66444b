import { expect, test } from './fixtures/test.ts';

test('Korean pages are Korean, from title to prices', async ({ page, shelve }) => {
  const { handle, title } = await shelve({ price: 4850 });
  await page.goto('/ko');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/[가-힣]/);
  await expect(page.getByRole('link', { name: '장바구니' })).toHaveAttribute('href', '/ko/cart');
  await page.goto(`/ko/products/${handle}`);
  await expect(page).toHaveTitle(`${title.ko} · MyClothes`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.ko);
  await expect(page.getByRole('main')).toContainText('$48.50');
  await expect(page.getByRole('group', { name: /색상/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: '분필색' })).toBeAttached();
});

test('each page names itself in every language', async ({ page, baseURL }) => {
  const address = (path: string) => new URL(path, baseURL).href;
  for (const path of ['/collections/women', '/ko/collections/women']) {
    await page.goto(path);
    const links = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute('hreflang'), (link as HTMLLinkElement).href]),
      );
    expect(Object.fromEntries(links)).toEqual({
      en: address('/collections/women'),
      ko: address('/ko/collections/women'),
      'x-default': address('/collections/women'),
    });
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', address(path));
  }
});

test('the switch keeps the page and what it shows', async ({ page, shelve }) => {
  const { handle, title } = await shelve();
  await page.goto(`/products/${handle}`);
  await page.getByRole('banner').getByRole('link', { name: '한국어' }).click();
  await expect(page).toHaveURL(`/ko/products/${handle}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.ko);
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`/products/${handle}`);
  await page.goto('/search?q=linen&sort=price_asc');
  await page.getByRole('banner').getByRole('link', { name: '한국어' }).click();
  await expect(page).toHaveURL('/ko/search?q=linen&sort=price_asc');
});

test('English has one address: without a prefix', async ({ page }) => {
  await page.goto('/en/collections/women?size=M');
  await expect(page).toHaveURL('/collections/women?size=M');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
