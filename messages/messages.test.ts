import { expect, test } from 'vitest';
import en from './en.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };

interface Words {
  [key: string]: string | Words;
}

function entries(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : entries(value, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g) ?? [])].sort();

test('both languages say the same things with the same values', () => {
  const english = entries(en);
  const korean = new Map(entries(ko));
  expect([...korean.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  for (const [key, text] of english) {
    expect({ key, values: placeholders(korean.get(key) ?? '') }).toEqual({ key, values: placeholders(text) });
  }
});

test('Korean is written in Korean', () => {
  const same = ['site.name', 'product.number'];
  for (const [key, text] of entries(ko)) {
    const hasWords = /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
    if (hasWords && !same.includes(key)) expect(text, key).toMatch(/[가-힣]/);
  }
});
