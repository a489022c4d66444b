'use client';

import { useEffect, useState } from 'react';
import type { Receipt, ReceiptLayer } from '#lib/publishing/receipts/queries.ts';
import styles from './desk.module.css';
import receiptStyles from './receipt.module.css';
import type { ReceiptWords } from './receipt-words.ts';

const askEveryMs = 250;

interface Props {
  id: string;
  /** What was known when the page was made. */
  initial: Receipt | null;
  words: ReceiptWords;
}

/** Layer by layer, when it was seen to serve what was just published; asks until all do, or one is late. */
export function ReceiptPanel({ id, initial, words }: Props) {
  const receipt = useReceipt(id, initial);
  return (
    <section aria-labelledby="receipt" className={receiptStyles.receipt}>
      <h2 id="receipt" className={styles.heading}>
        {words.title}
      </h2>
      <p role="status">{receipt ? stateText(receipt, words) : words.watching}</p>
      {receipt ? (
        <dl className={receiptStyles.layers}>
          {receipt.layers.map((layer) => (
            <Layer
              key={`${layer.kind} ${layer.name}`}
              {...{ layer, words }}
              isOver={receipt.state === 'behind'}
            />
          ))}
        </dl>
      ) : (
        <a href={`/admin/receipts/${id}`}>{words.look}</a>
      )}
    </section>
  );
}

function useReceipt(id: string, initial: Receipt | null): Receipt | null {
  const [receipt, setReceipt] = useState(initial);
  useEffect(() => {
    const leaving = new AbortController();
    async function ask(): Promise<void> {
      while (!leaving.signal.aborted) {
        const answer = await fetch(`/admin/receipts/${id}/state`, { signal: leaving.signal });
        if (!answer.ok) return;
        const next: Receipt = await answer.json();
        setReceipt(next);
        if (next.state !== 'watching') return;
        await new Promise((resolve) => setTimeout(resolve, askEveryMs));
      }
    }
    // Gone from the page, or cut off: what was shown last stays.
    ask().catch(() => {});
    return () => leaving.abort();
  }, [id]);
  return receipt?.id === id ? receipt : null;
}

const slowest = ({ layers }: Receipt) => Math.max(...layers.map(({ afterMs }) => afterMs ?? 0));

function stateText(receipt: Receipt, words: ReceiptWords): string {
  if (receipt.state === 'everywhere') return words.everywhere.replace('{ms}', String(slowest(receipt)));
  const missing = receipt.layers.filter(({ afterMs }) => afterMs === null).length;
  return words[receipt.state].replace('{count}', String(missing));
}

function Layer({ layer, words, isOver }: { layer: ReceiptLayer; words: ReceiptWords; isOver: boolean }) {
  const { kind, name, afterMs } = layer;
  const waits = isOver ? words.late : words.waits;
  return (
    <div data-layer={name}>
      <dt className={styles.soft}>
        {words.kinds[kind]}
        {kind === 'replica' && ` ${name.replace('replica-', '')}`}
        {kind === 'instance' && ` ${name}`}
      </dt>
      <dd className={afterMs === null && isOver ? styles.out : undefined}>
        {afterMs === null ? waits : words.after.replace('{ms}', String(afterMs))}
      </dd>
    </div>
  );
}
