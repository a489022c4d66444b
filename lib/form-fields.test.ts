import { expect, test } from 'vitest';
import { formFields } from './form-fields.ts';

function form(...entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test('nests dotted names', () => {
  expect(formFields(form(['title.en', 'Tee'], ['title.ko', '티'], ['variants.a.price', '48']))).toEqual({
    title: { en: 'Tee', ko: '티' },
    variants: { a: { price: '48' } },
  });
});

test('the last of a repeated name counts; files and framework fields are left out', () => {
  const file = new File(['x'], 'x.txt');
  expect(formFields(form(['a', '1'], ['a', '2'], ['$ACTION_ID_1', ''], ['f', file]))).toEqual({ a: '2' });
});

test('reaches no prototype', () => {
  const fields = formFields(
    form(['__proto__.admin', '1'], ['constructor.prototype.admin', '1'], ['a.__proto__', '1']),
  );
  expect(fields).toEqual({});
  expect(({} as { admin?: string }).admin).toBeUndefined();
});

test('a name that is both a field and a group keeps the field', () => {
  expect(formFields(form(['a', '1'], ['a.b', '2']))).toEqual({ a: '1' });
});
