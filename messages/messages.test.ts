import { expect, test } from 'vitest';
import adminEn from './admin.en.json' with { type: 'json' };
import adminKo from './admin.ko.json' with { type: 'json' };
import cartEn from './cart.en.json' with { type: 'json' };
import cartKo from './cart.ko.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };

const english = { ...en, cart: cartEn, desk: adminEn };
const korean = { ...ko, cart: cartKo, desk: adminKo };

interface Words {
  [key: string]: string | Words;
}

function entries(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : entries(value, `${path}${key}.`),
  );
}

/** A singular may say its number as a word: "One left." */
const placeholders = (key: string, text: string) =>
  [...new Set(text.match(/\{\w+(?=[,}])/g) ?? [])]
    .filter((value) => value !== '{count' || !key.endsWith('.one'))
    .sort();

test('both languages say the same things with the same values', () => {
  const translated = new Map(entries(korean));
  expect([...translated.keys()].sort()).toEqual(
    entries(english)
      .map(([key]) => key)
      .sort(),
  );
  for (const [key, text] of entries(english)) {
    expect({ key, values: placeholders(key, translated.get(key) ?? '') }).toEqual({
      key,
      values: placeholders(key, text),
    });
  }
});

test('Korean is written in Korean', () => {
  const same = ['site.name', 'product.number', 'desk.language', 'desk.product.sku', 'desk.order.sku'];
  for (const [key, text] of entries(korean)) {
    const hasWords = /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
    if (hasWords && !same.includes(key)) expect(text, key).toMatch(/[가-힣]/);
  }
});
