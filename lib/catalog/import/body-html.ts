import sanitizeHtml from 'sanitize-html';
import { BodyWriter } from './body-writer.ts';

const blocks = [
  ...[
    'p',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'section',
    'article',
    'header',
    'footer',
    'blockquote',
    'pre',
  ],
  ...['table', 'tbody', 'tr', 'dl', 'dt', 'dd', 'figure', 'hr'],
];

const policy: sanitizeHtml.IOptions = {
  allowedTags: [...blocks, 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'br', 'a', 'td', 'th'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'title',
    'iframe',
    'object',
    'svg',
    'math',
  ],
  transformTags: { b: 'strong', i: 'em' },
};

/** Description HTML of p, ul, ol, li, strong, em, br and a[href http(s)] alone; plain text becomes paragraphs. */
export function sanitizeBody(source: string): string {
  const clean = sanitizeHtml(source, policy);
  const writer = new BodyWriter();
  // What sanitize-html writes has no bare < or > in texts and attributes.
  const parts = clean.split(/(<[^>]*>)/);
  if (parts.length === 1) writePlainText(writer, clean);
  else for (const part of parts) writePart(writer, part);
  return writer.finish();
}

function writePlainText(writer: BodyWriter, text: string): void {
  for (const paragraph of text.trim().split(/\n\s*\n/)) {
    for (const [index, line] of paragraph.trim().split('\n').entries()) {
      if (index > 0) writer.lineBreak();
      writer.text(line);
    }
    writer.endBlock();
  }
}

function writePart(writer: BodyWriter, part: string): void {
  const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/.exec(part) ?? [];
  if (!name) writer.text(part);
  else if (name === 'br') writer.lineBreak();
  else if (name === 'td' || name === 'th') writer.text(' ');
  else if (blocks.includes(name)) writer.endBlock();
  else if (slash) closeTag(writer, name);
  else openTag(writer, name, part);
}

function openTag(writer: BodyWriter, name: string, tag: string): void {
  if (name === 'ul' || name === 'ol') writer.openList(name);
  else if (name === 'li') writer.openItem();
  else if (name === 'strong' || name === 'em' || (name === 'a' && /^<a href="https?:/.test(tag))) {
    writer.openInline({ tag: name, open: tag });
  }
}

function closeTag(writer: BodyWriter, name: string): void {
  if (name === 'ul' || name === 'ol') writer.closeList();
  else if (name === 'li') writer.closeItem();
  else if (name === 'strong' || name === 'em' || name === 'a') writer.closeInline(name);
}
