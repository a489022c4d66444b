interface Inline {
  tag: 'strong' | 'em' | 'a';
  /** The opening tag with its attributes. */
  open: string;
}

const deepestList = 4;

/** Writes paragraphs and lists: a tag opens only when there is text for it, so none is empty, and all are balanced. */
export class BodyWriter {
  #html = '';
  #lists: { tag: 'ul' | 'ol'; item: boolean; itemOpen: boolean }[] = [];
  #paragraph = false;
  #wanted: Inline[] = [];
  #written = 0;
  #gap: '' | ' ' | '<br>' = '';

  /** `text` is escaped already. */
  text(text: string): void {
    const words = text.replace(/\s+/g, ' ');
    if (words.startsWith(' ') && this.#gap === '') this.#gap = ' ';
    if (!words.trim()) return;
    this.#openBlock();
    this.#html += this.#gap;
    for (const inline of this.#wanted.slice(this.#written)) this.#html += inline.open;
    this.#written = this.#wanted.length;
    this.#html += words.trim();
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
