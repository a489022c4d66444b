import { expect, test } from 'vitest';
import { jsonLd } from './json-ld.ts';

test('data cannot end the script it stands in', () => {
  const name = '</script><script>alert(1)</script><!-- & \u2028\u2029';
  const text = jsonLd({ name });
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({ name });
});

test('plain data is written as it is', () => {
  expect(jsonLd({ '@type': 'Product', name: '기본 티셔츠', price: '42.00' })).toBe(
    '{"@type":"Product","name":"기본 티셔츠","price":"42.00"}',
  );
});
