'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { MediaWords } from '#lib/admin/media/words.ts';
import { fill } from '#lib/i18n/fill.ts';
import styles from './media.module.css';

interface Props {
  picture: { src: string; width: number; height: number; placeholder: string | null };
  x: number;
  y: number;
  words: MediaWords;
  disabled: boolean;
}

const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const within = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
const percent = (share: number) => Math.round(share * 100);

/** The point that stays in view where the picture is cropped: by a click, or by arrow keys (with Shift in larger steps). */
export function FocalPicker({ picture, x, y, words, disabled }: Props) {
  const [point, setPoint] = useState({ x, y });
  const shown = picture.src.startsWith('/') ? picture.src : (picture.placeholder ?? '');
  const place = (event: PointerEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const next = {
      x: within((event.clientX - box.left) / box.width),
      y: within((event.clientY - box.top) / box.height),
    };
    setPoint(next);
  };
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const size = event.shiftKey ? 0.1 : 0.01;
    setPoint(({ x, y }) => ({ x: within(x + step[0] * size), y: within(y + step[1] * size) }));
  };
  const told = fill(words.focalAt, { x: percent(point.x), y: percent(point.y) });
  return (
    <div className={styles.focal}>
      <input type="hidden" name="focalX" value={point.x} />
      <input type="hidden" name="focalY" value={point.y} />
      <button
        type="button"
        className={styles.stage}
        aria-label={`${words.focal}. ${told}`}
        aria-describedby="focal-hint"
        disabled={disabled}
        onPointerDown={place}
        onKeyDown={move}
      >
        <img src={shown} alt="" width={picture.width} height={picture.height} draggable={false} />
        <span className={styles.point} style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }} />
      </button>
      <ul className={styles.crops} aria-hidden="true">
        {['1 / 1', '3 / 4', '16 / 7'].map((ratio) => (
          <li key={ratio}>
            <img
              src={shown}
              alt=""
              width={160}
              height={160}
              style={{
                aspectRatio: ratio,
                objectPosition: `${point.x * 100}% ${point.y * 100}%`,
              }}
            />
          </li>
        ))}
      </ul>
      <p id="focal-hint" className={styles.hint}>
        {words.focalHint} <output className="figures">{told}</output>
      </p>
    </div>
  );
}
