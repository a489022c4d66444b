import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitizeBody } from './body-html.ts';

test.each([
  ['plain text becomes a paragraph', 'Soft & light ', '<p>Soft &amp; light</p>'],
  ['blank lines part paragraphs', 'One\ntwo\n\nThree', '<p>One<br>two</p><p>Three</p>'],
  [
    'what is allowed stays',
    '<p>A <strong>b</strong> <em>c</em></p>',
    '<p>A <strong>b</strong> <em>c</em></p>',
  ],
  ['lists stay', '<ul><li>a</li><li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
  ['items and lists are closed', '<ol><li>a<li>b', '<ol><li>a</li><li>b</li></ol>'],
  ['nested lists stay', '<ul><li>a<ol><li>b</li></ol>c</li></ul>', '<ul><li>a<ol><li>b</li></ol>c</li></ul>'],
  ['loose items get a list', '<li>a</li><li>b</li>', '<ul><li>a</li><li>b</li></ul>'],
  ['b and i become strong and em', '<b>a</b><i>b</i>', '<p><strong>a</strong><em>b</em></p>'],
  ['misnested tags are put in order', '<b>a<i>b</b>c</i>', '<p><strong>a<em>b</em></strong>c</p>'],
  ['blocks become paragraphs', '<div><h2>a</h2><div>b</div></div>', '<p>a</p><p>b</p>'],
  ['table cells are parted', '<table><tr><td>a</td><td>b</td></tr></table>', '<p>a b</p>'],
  ['spans go, their text stays', '<p><span style="color:red">a</span>b</p>', '<p>ab</p>'],
  ['empty elements go', '<p></p><p><b> </b>&nbsp;</p><ul><li></li></ul>', ''],
  ['two breaks part paragraphs', 'a<br><br>b<br>c', '<p>a</p><p>b<br>c</p>'],
  ['scripts go with their text', 'a<script>alert("<b>")</script><style>p{}</style>b', '<p>ab</p>'],
  ['entities are text', '&lt;script&gt; &eacute; &#x1F455;', '<p>&lt;script&gt; é 👕</p>'],
  [
    'links to the web stay',
    '<a href="https://a.test/?x=1&y=2" onclick="x">l</a>',
    '<p><a href="https://a.test/?x=1&amp;y=2">l</a></p>',
  ],
  [
    'other links are only text',
    '<a href="javascript:alert(1)">a</a> <a href="/b">b</a> <a>c</a>',
    '<p>a b c</p>',
  ],
  ['events and comments go', '<p onclick="x">a<!-- b --></p><img src=x onerror=y>', '<p>a</p>'],
])('%s', (_, source, expected) => {
  expect(sanitizeBody(source)).toBe(expected);
});

const fragments = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<em>',
    '</em>',
    '<ul>',
    '</ul>',
    '<ol>',
    '<li>',
    '</li>',
    '<br/>',
    '<div>',
    '</div>',
  ],
  ...[
    '<a href="https://a.test">',
    '<a href="javascript:x">',
    '</a>',
    '<script>',
    '</script>',
    '<svg onload=x>',
    '<',
    '>',
    '"',
  ],
  ...[
    'text',
    ' ',
    '\n\n',
    '&amp;',
    '&lt;b&gt;',
    '<!--',
    '-->',
    "'",
    '<td>',
    '</table>',
    '<h1 class="x',
    '<x-y>',
  ],
);

test('whatever comes in, only balanced allowed tags come out, and those stay as they are', () => {
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => {
      const clean = sanitizeBody(parts.join(''));
      const open: string[] = [];
      for (const [tag] of clean.matchAll(/<[^>]*>?/g)) {
        expect(tag).toMatch(/^<(?:\/?(?:p|ul|ol|li|strong|em|a)|br|a href="https:\/\/a\.test")>$/);
        const name = /[a-z]+/.exec(tag)?.[0] ?? '';
        if (tag.startsWith('</')) expect(open.pop()).toBe(name);
        else if (name !== 'br') open.push(name);
      }
      expect(open).toEqual([]);
      expect(sanitizeBody(clean)).toBe(clean);
    }),
    { numRuns: 2000 },
  );
});

test('a long hostile text takes no time', () => {
  const start = performance.now();
  for (const part of ['<a href="', '<ul><li>', '<b><p>', '<!--', '<', '&#'])
    sanitizeBody(part.repeat(20_000));
  expect(performance.now() - start).toBeLessThan(5_000);
});
