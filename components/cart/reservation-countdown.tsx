'use client';

import { useEffect, useState } from 'react';
import { fill } from '#lib/i18n/fill.ts';
import styles from './reservation-countdown.module.css';

export interface ReservationWords {
  /** Before the browser counts. */
  kept: string;
  /** `{time}` is minutes and seconds. */
  left: string;
  /** Said once, near the end. */
  soon: string;
  over: string;
}

interface Props {
  /** The piece, where this does not stand beside its name. */
  of?: string;
  /** ISO 8601; null where the units are not kept any more. */
  until: string | null;
  words: ReservationWords;
  /** The end has come: what is shown may be sold to somebody else now. */
  onOver?: () => void;
}

const soonSeconds = 120;

/** How long a limited drop is kept for this cart: seen by the second, said twice. */
export function ReservationCountdown({ of: piece, until, words, onOver }: Props) {
  const left = useSecondsLeft(until, onOver);
  const isOver = left === 0;
  const isSoon = left !== null && !isOver && left <= soonSeconds;
  return (
    <p className={isOver ? styles.over : styles.countdown}>
      {piece && <span className={styles.piece}>{piece}</span>}
      {!isOver && <span>{left === null ? words.kept : fill(words.left, { time: clock(left) })}</span>}
      <span role="status" className={isOver ? undefined : 'visually-hidden'}>
        {isOver ? words.over : isSoon ? words.soon : ''}
      </span>
    </p>
  );
}

/** Null until the browser counts: the server's second is another one. */
function useSecondsLeft(until: string | null, onOver: (() => void) | undefined): number | null {
  const [left, setLeft] = useState<number | null>(until === null ? 0 : null);
  useEffect(() => {
    if (until === null) {
      setLeft(0);
      return;
    }
    const end = Date.parse(until);
    const count = () => {
      const seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds > 0) return;
      clearInterval(counting);
      onOver?.();
    };
    const counting = setInterval(count, 1000);
    count();
    return () => clearInterval(counting);
  }, [until, onOver]);
  return left;
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
