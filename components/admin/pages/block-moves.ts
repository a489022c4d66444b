import type { Block } from '#lib/pages/blocks.ts';

/** A list with one block at another place; the same list where there is no such place. */
export function moveBlock(blocks: readonly Block[], from: number, to: number): Block[] {
  const moved = blocks[from];
  if (!moved || to < 0 || to >= blocks.length || from === to) return [...blocks];
  const rest = blocks.filter((_, place) => place !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

export const insertBlock = (blocks: readonly Block[], place: number, block: Block): Block[] => [
  ...blocks.slice(0, place),
  block,
  ...blocks.slice(place),
];

/** Directly below the one that it is a copy of. */
export function copyBlock(blocks: readonly Block[], place: number, id: string): Block[] {
  const block = blocks[place];
  return block ? insertBlock(blocks, place + 1, { ...structuredClone(block), id }) : [...blocks];
}
