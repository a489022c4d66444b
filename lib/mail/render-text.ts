import type { MailBlock, MailContent } from './types.ts';

/** The same mail for those who read without HTML. */
export const renderText = ({ title, blocks }: MailContent, shop: string): string =>
  `${[title, ...blocks.map(renderBlock), `— ${shop}`].join('\n\n')}\n`;

function renderBlock(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'link':
      return `${block.label}\n${block.url}`;
    case 'facts':
      return block.rows.map(([name, value]) => `${name}: ${value.replaceAll('\n', ', ')}`).join('\n');
    case 'lines':
      return block.rows.map(({ title, note, amount }) => `${title} (${note})  ${amount}`).join('\n');
    case 'sums':
      return block.rows.map(([name, amount]) => `${name}: ${amount}`).join('\n');
  }
}
