import { expect, test } from 'vitest';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import type { MailContent } from './types.ts';

const hostile = `<script>alert('x')</script>&"quoted"`;
const content: MailContent = {
  subject: hostile,
  title: hostile,
  blocks: [
    { kind: 'text', text: `${hostile}\nsecond line` },
    { kind: 'link', label: hostile, url: 'https://store.example/"onclick="x' },
    { kind: 'facts', rows: [[hostile, 'one\ntwo']] },
    { kind: 'lines', rows: [{ title: hostile, note: hostile, amount: hostile }] },
    { kind: 'sums', rows: [[hostile, hostile]] },
  ],
};

test('no value of any block is taken for markup', () => {
  const html = renderHtml(content, 'en', hostile);
  expect(html).not.toContain('<script');
  expect(html).not.toContain('"quoted"');
  expect(html).toContain('href="https://store.example/&quot;onclick=&quot;x"');
  expect(html).toContain('second line');
  expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(9);
});

test('the text says everything the HTML does', () => {
  const text = renderText(
    {
      subject: 'S',
      title: 'Thank you',
      blocks: [
        { kind: 'text', text: 'We have it.' },
        { kind: 'lines', rows: [{ title: 'Tee', note: 'Ink / M × 2', amount: '$48' }] },
        { kind: 'sums', rows: [['Total', '$54']] },
        { kind: 'facts', rows: [['Going to', 'Ada\nPortland']] },
        { kind: 'link', label: 'See the order', url: 'https://store.example/orders' },
      ],
    },
    'MyClothes',
  );
  expect(text).toBe(
    'Thank you\n\nWe have it.\n\nTee (Ink / M × 2)  $48\n\nTotal: $54\n\nGoing to: Ada, Portland\n\nSee the order\nhttps://store.example/orders\n\n— MyClothes\n',
  );
});
