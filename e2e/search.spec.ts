import type { Page } from 'playwright/test';
import { newWord } from './fixtures/shelf.ts';
import { expect, test } from './fixtures/test.ts';

const cards = (page: Page) => page.getByRole('main').getByRole('article');
const pricesShown = (page: Page) => cards(page).getByText(/^\$/);
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

async function search(page: Page, label: string, words: string): Promise<void> {
  const box = page.getByRole('banner').getByRole('searchbox', { name: label });
  await box.fill(words);
  await box.press('Enter');
}

test('words find pieces in English', async ({ page }) => {
  await page.goto('/');
  await search(page, 'Search the catalogue', 'linen shirt');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“linen shirt”');
  await expect(page).toHaveURL('/search?q=linen+shirt');
  await expect(cards(page).first().getByRole('heading')).toContainText(/linen/i);
});

test('words find pieces in Korean, by their Korean names', async ({ page, shelve }) => {
  const { title } = await shelve();
  await page.goto('/ko');
  await search(page, '전체 상품 검색', '리넨 셔츠');
  await expect(cards(page).first().getByRole('heading')).toContainText('셔츠');
  await search(page, '전체 상품 검색', title.ko);
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).getByRole('heading')).toHaveText(title.ko);
});

test('what nothing answers to is said, with a way on', async ({ page }) => {
  const word = newWord();
  await page.goto(`/search?q=${word}`);
  await expect(page.getByText(`Nothing answers to “${word}”.`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Or begin here' }).getByRole('link').first()).toBeVisible();
});

test('size, colour and order narrow the wall; the address and the back button hold them', async ({
  page,
  shelve,
}) => {
  const word = newWord();
  await shelve({ word, price: 5000, colors: ['Ink'], sizes: ['S', 'M'] });
  await shelve({ word, price: 3000, colors: ['Chalk'], sizes: ['S', 'M'] });
  await shelve({ word, price: 4000, colors: ['Ink'], sizes: ['S'] });
  await page.goto(`/search?q=${word}`);
  await expect(cards(page)).toHaveCount(3);

  await page.getByText('Filter and sort').click();
  await page.getByRole('radio', { name: 'Price, low to high' }).check();
  await expect(pricesShown(page)).toHaveText(['$30', '$40', '$50']);
  await page.getByRole('checkbox', { name: /^Ink/ }).check();
  await expect(pricesShown(page)).toHaveText(['$40', '$50']);
  await page.getByRole('checkbox', { name: /^M/ }).check();
  await expect(pricesShown(page)).toHaveText(['$50']);
  expect(query(page)).toEqual({ q: word, sort: 'price_asc', color: 'Ink', size: 'M' });

  await page.reload();
  await expect(pricesShown(page)).toHaveText(['$50']);
  await page.goBack();
  await expect(pricesShown(page)).toHaveText(['$40', '$50']);
  expect(query(page)).toEqual({ q: word, sort: 'price_asc', color: 'Ink' });
  await page.getByRole('button', { name: 'Without Ink' }).click();
  await expect(pricesShown(page)).toHaveText(['$30', '$40', '$50']);
});

test('a collection is filtered in place', async ({ page }) => {
  await page.goto('/collections/women');
  await page.getByText('Filter and sort').click();
  await page.getByRole('radio', { name: 'Price, low to high' }).check();
  await page.getByRole('group', { name: 'Size' }).getByRole('checkbox').first().check();
  await expect(page).toHaveURL(/\/collections\/women\?sort=price_asc&size=/);
  const priceOf = (card: string) => Number(/\$([\d.]+)/.exec(card)?.[1]);
  await expect(async () => {
    const prices = (await cards(page).allInnerTexts()).map(priceOf);
    expect(prices.length).toBeGreaterThan(2);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  }).toPass({ timeout: 7_000 });
});
