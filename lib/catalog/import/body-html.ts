import { decodeEntities, htmlTokens } from './html-tokens.ts';

type Inline = { tag: 'strong' | 'em' | 'a'; open: string };

const inlineTags: Record<string, 'strong' | 'em'> = { strong: 'strong', b: 'strong', em: 'em', i: 'em' };
const blocks =
  /^(?:p|div|h[1-6]|section|article|header|footer|main|aside|nav|blockquote|pre|table|thead|tbody|tr|dl|dt|dd|form|figure|hr|address)$/;
const deepestList = 4;

/**
 * Description HTML built anew out of p, ul, ol, li, strong, em, br and a[href http(s)]: what is written is only these
 * tags, balanced, and escaped text, so nothing of the source's markup can get through. Plain text becomes paragraphs.
 */
export function sanitizeBody(source: string): string {
  if (!/<[a-z!/]/i.test(source)) return plainTextBody(decodeEntities(source));
  const writer = new BodyWriter();
  for (const token of htmlTokens(source)) {
    if (token.kind === 'text') writer.text(token.text);
    else if (token.kind === 'open') openTag(writer, token.name, token.attributes);
    else closeTag(writer, token.name);
  }
  return writer.finish();
}

function plainTextBody(text: string): string {
  const writer = new BodyWriter();
  for (const paragraph of text.split(/\n\s*\n/)) {
    for (const [index, line] of paragraph.trim().split('\n').entries()) {
      if (index > 0) writer.lineBreak();
      writer.text(line);
    }
    writer.endBlock();
  }
  return writer.finish();
}

function openTag(writer: BodyWriter, name: string, attributes: string): void {
  const inline = inlineTags[name];
  if (inline) writer.openInline({ tag: inline, open: `<${inline}>` });
  else if (name === 'a') {
    const href = webAddress(attributes);
    if (href) writer.openInline({ tag: 'a', open: `<a href="${escapeHtml(href)}">` });
  } else if (name === 'br') writer.lineBreak();
  else if (name === 'ul' || name === 'ol') writer.openList(name);
  else if (name === 'li') writer.openItem();
  else if (blocks.test(name)) writer.endBlock();
  else if (name === 'td' || name === 'th') writer.text(' ');
}

function closeTag(writer: BodyWriter, name: string): void {
  const inline = inlineTags[name] ?? (name === 'a' ? 'a' : undefined);
  if (inline) writer.closeInline(inline);
  else if (name === 'ul' || name === 'ol') writer.closeList();
  else if (name === 'li') writer.closeItem();
  else if (blocks.test(name)) writer.endBlock();
}

function webAddress(attributes: string): string | null {
  const match = /(?:^|[\s"'/])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  const url = match && URL.parse(decodeEntities(match[1] ?? match[2] ?? match[3] ?? '').trim());
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Opens tags only when there is text for them, so no element is empty, and closes them in order. */
class BodyWriter {
  #html = '';
  #lists: { tag: 'ul' | 'ol'; item: boolean; itemOpen: boolean }[] = [];
  #paragraph = false;
  #wanted: Inline[] = [];
  #written = 0;
  #gap: '' | ' ' | '<br>' = '';

  text(text: string): void {
    const words = text.replace(/\s+/g, ' ');
    if (words.startsWith(' ') && this.#gap === '') this.#gap = ' ';
    if (!words.trim()) return;
    this.#openBlock();
    this.#html += this.#gap;
    for (const inline of this.#wanted.slice(this.#written)) this.#html += inline.open;
    this.#written = this.#wanted.length;
    this.#html += escapeHtml(words.trim());
    this.#gap = words.endsWith(' ') ? ' ' : '';
  }

  lineBreak(): void {
    if (this.#gap === '<br>') this.endBlock();
    else if (this.#inBlock()) this.#gap = '<br>';
  }

  openInline(inline: Inline): void {
    if (this.#wanted.some(({ tag }) => tag === inline.tag)) return;
    this.#wanted.push(inline);
  }

  closeInline(tag: Inline['tag']): void {
    const index = this.#wanted.findIndex((inline) => inline.tag === tag);
    if (index < 0) return;
    this.#closeWritten(index);
    this.#wanted.splice(index, 1);
  }

  endBlock(): void {
    this.#closeWritten(0);
    if (this.#paragraph) this.#html += '</p>';
    this.#paragraph = false;
    this.#gap = this.#inBlock() ? '<br>' : '';
  }

  openList(tag: 'ul' | 'ol'): void {
    this.endBlock();
    if (this.#lists.length < deepestList) this.#lists.push({ tag, item: false, itemOpen: false });
  }

  closeList(): void {
    this.endBlock();
    const list = this.#lists.pop();
    if (list?.itemOpen) this.#html += '</li>';
    if (list?.item) this.#html += `</${list.tag}>`;
    this.#gap = '';
  }

  openItem(): void {
    this.closeItem();
    if (this.#lists.length === 0) this.openList('ul');
  }

  closeItem(): void {
    this.endBlock();
    const list = this.#lists.at(-1);
    if (list?.itemOpen) {
      this.#html += '</li>';
      list.itemOpen = false;
    }
    this.#gap = '';
  }

  finish(): string {
    this.endBlock();
    while (this.#lists.length > 0) this.closeList();
    return this.#html;
  }

  #inBlock(): boolean {
    return this.#paragraph || (this.#lists.at(-1)?.itemOpen ?? false);
  }

  #openBlock(): void {
    if (this.#inBlock()) return;
    this.#gap = '';
    for (const list of this.#lists) {
      if (!list.item) this.#html += `<${list.tag}>`;
      if (!list.itemOpen) this.#html += '<li>';
      list.item = true;
      list.itemOpen = true;
    }
    if (this.#lists.length > 0) return;
    this.#html += '<p>';
    this.#paragraph = true;
  }

  #closeWritten(downTo: number): void {
    for (const inline of this.#wanted.slice(downTo, this.#written).reverse())
      this.#html += `</${inline.tag}>`;
    this.#written = Math.min(this.#written, downTo);
  }
}
