import type { Locale } from '../catalog/types.ts';
import type { MailBlock, MailContent } from './types.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
const escapeLines = (text: string): string => escapeText(text).replace(/\r?\n/g, '<br>');

const ink = 'color:#1b1a17';
const soft = 'color:#5e5951';
const rule = 'border-top:1px solid #dad5ca';
const family =
  "font-family:Pretendard,-apple-system,'Segoe UI','Apple SD Gothic Neo','Malgun Gothic',Arial,sans-serif";
const cell = `padding:10px 0;vertical-align:top;font-size:15px;line-height:1.5;${ink}`;
const table = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';

/** Mail programs that darken by themselves leave these be; those that ask get the store's own dark. */
const darkStyle = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#1f1e1c!important}
.ink{color:#efebe2!important}
.soft{color:#aea89c!important}
.rule{border-color:#3a3834!important}
.button{background:#efebe2!important;color:#1f1e1c!important}
}`;

/** One column that any mail program can lay out: tables and inline styles. Every value is escaped here and nowhere else. */
export function renderHtml({ subject, title, blocks }: MailContent, locale: Locale, shop: string): string {
  const body = blocks.map((block) => `<tr><td style="padding:0 0 24px">${renderBlock(block)}</td></tr>`);
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeText(subject)}</title><style>${darkStyle}</style></head>
<body class="ground" style="margin:0;background:#f6f4ef;${family}">
<table ${table} class="ground" style="background:#f6f4ef"><tr><td align="center" style="padding:32px 20px">
<table ${table} style="max-width:560px;text-align:left">
<tr><td class="ink" style="padding:0 0 40px;font-size:15px;font-weight:600;letter-spacing:-0.01em;${ink}">${escapeText(shop)}</td></tr>
<tr><td><h1 class="ink" style="margin:0 0 20px;font-size:28px;font-weight:400;line-height:1.2;letter-spacing:-0.02em;${ink}">${escapeText(title)}</h1></td></tr>
${body.join('\n')}
</table></td></tr></table></body></html>
`;
}

function renderBlock(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p class="ink" style="margin:0;font-size:16px;line-height:1.55;${ink}">${escapeLines(block.text)}</p>`;
    case 'link':
      return `<a class="button" href="${escapeText(block.url)}" style="display:inline-block;padding:14px 24px;background:#1b1a17;color:#f6f4ef;font-size:15px;font-weight:600;text-decoration:none">${escapeText(block.label)}</a>`;
    case 'facts':
      return rows(block.rows, ([name, value]) => [
        `<td class="soft rule" style="${cell};${soft};${rule};width:34%;padding-right:12px">${escapeText(name)}</td>`,
        `<td class="ink rule" style="${cell};${rule};word-break:break-word">${escapeLines(value)}</td>`,
      ]);
    case 'lines':
      return rows(block.rows, ({ title, note, amount }) => [
        `<td class="ink rule" style="${cell};${rule};padding-right:12px">${escapeText(title)}<br><span class="soft" style="font-size:13px;${soft}">${escapeText(note)}</span></td>`,
        `<td class="ink rule" align="right" style="${cell};${rule};white-space:nowrap">${escapeText(amount)}</td>`,
      ]);
    case 'sums':
      return rows(block.rows, ([name, amount], index) => {
        const weight = index === block.rows.length - 1 ? ';font-weight:600' : '';
        return [
          `<td class="ink" style="${cell};padding:3px 12px 3px 0${weight}">${escapeText(name)}</td>`,
          `<td class="ink" align="right" style="${cell};padding:3px 0;white-space:nowrap${weight}">${escapeText(amount)}</td>`,
        ];
      });
  }
}

const rows = <R>(all: readonly R[], cells: (row: R, index: number) => string[]): string =>
  `<table ${table}>${all.map((row, index) => `<tr>${cells(row, index).join('')}</tr>`).join('')}</table>`;
