'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import desk from '#components/admin/desk.module.css';
import type { PageWords } from '#lib/admin/pages/words.ts';
import { fill } from '#lib/i18n/fill.ts';
import { type Block, type BlockType, blockTypes, newBlock } from '#lib/pages/blocks.ts';
import { BlockFields, type Choices } from './block-fields.tsx';
import { copyBlock, insertBlock, moveBlock } from './block-moves.ts';
import styles from './pages.module.css';

interface Props {
  blocks: readonly Block[];
  onChange: (blocks: Block[]) => void;
  words: PageWords;
  choices: Choices;
  errors: Record<string, string>;
}

interface Removed {
  block: Block;
  place: number;
}

const newId = () => crypto.randomUUID();

/** Added below, moved by drag or by Alt with an arrow key, copied, and taken out with a way back. */
export function BlockList({ blocks, onChange, words, choices, errors }: Props) {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const dragged = useRef<number | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const move = (from: number, to: number) => {
    onChange(moveBlock(blocks, from, to));
    const block = blocks[from];
    if (block && to >= 0 && to < blocks.length) {
      setTold(fill(words.moved, { block: words.blocks[block.type], place: to + 1 }));
    }
  };
  const add = (type: BlockType) => {
    const block = newBlock(type, newId());
    onChange([...blocks, block]);
    setOpened(block.id);
  };
  const undo = () => {
    if (removed) onChange(insertBlock(blocks, removed.place, removed.block));
    setRemoved(null);
  };
  return (
    <section aria-label={words.blocksTitle}>
      <ol className={styles.blocks}>
        {blocks.map((block, place) => (
          <li
            key={block.id}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged.current !== null) move(dragged.current, place);
              dragged.current = null;
            }}
          >
            <BlockItem
              block={block}
              place={place}
              count={blocks.length}
              words={words}
              isOpen={
                opened === block.id || Object.keys(errors).some((path) => path.startsWith(`blocks.${place}.`))
              }
              onOpen={(isOpen) => setOpened(isOpen ? block.id : null)}
              onDrag={() => {
                dragged.current = place;
              }}
              onMove={(to) => move(place, to)}
              onCopy={() => onChange(copyBlock(blocks, place, newId()))}
              onRemove={() => {
                setRemoved({ block, place });
                onChange(blocks.filter((_, other) => other !== place));
              }}
            >
              <BlockFields
                block={block}
                path={`blocks.${place}`}
                words={words}
                choices={choices}
                errors={errors}
                onChange={(next) => onChange(blocks.map((one, other) => (other === place ? next : one)))}
              />
            </BlockItem>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {removed && (
        <p className={desk.message} role="status">
          {fill(words.removed, { block: words.blocks[removed.block.type] })}{' '}
          <button type="button" className={desk.plain} onClick={undo}>
            {words.undo}
          </button>
        </p>
      )}
      <div className={styles.add}>
        <span className={desk.soft}>{words.add}</span>
        {blockTypes.map((type) => (
          <button key={type} type="button" className={styles.choice} onClick={() => add(type)}>
            {words.blocks[type]}
          </button>
        ))}
      </div>
    </section>
  );
}

interface ItemProps {
  block: Block;
  place: number;
  count: number;
  words: PageWords;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onDrag: () => void;
  onMove: (to: number) => void;
  onCopy: () => void;
  onRemove: () => void;
  children: React.ReactNode;
}

const firstWords = (block: Block): string => {
  const { title, text } = block as { title?: { en: string }; text?: { en: string } };
  return (title?.en || text?.en?.replace(/<[^>]*>/g, ' ') || '').trim().slice(0, 60);
};

function BlockItem({
  block,
  place,
  count,
  words,
  isOpen,
  onOpen,
  onDrag,
  onMove,
  onCopy,
  onRemove,
  children,
}: ItemProps) {
  const name = words.blocks[block.type];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    onMove(place + step);
  };
  return (
    <details
      className={styles.block}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onOpen(currentTarget.open);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
      <summary draggable onDragStart={onDrag} onKeyDown={onKeyDown} title={words.moveHint}>
        <span>{name}</span> <span className={desk.soft}>{firstWords(block)}</span>
      </summary>
      <div className={styles.fields}>
        {children}
        <p className={styles.tools}>
          <Tool label={words.up} about={name} isOff={place === 0} onClick={() => onMove(place - 1)} />
          <Tool
            label={words.down}
            about={name}
            isOff={place === count - 1}
            onClick={() => onMove(place + 1)}
          />
          <Tool label={words.copy} about={name} onClick={onCopy} />
          <Tool label={words.remove} about={name} onClick={onRemove} />
        </p>
      </div>
    </details>
  );
}

interface ToolProps {
  label: string;
  about: string;
  isOff?: boolean;
  onClick: () => void;
}

function Tool({ label, about, isOff = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.choice}
      disabled={isOff}
      onClick={onClick}
      aria-label={`${label}: ${about}`}
    >
      {label}
    </button>
  );
}
