'use client';

import { useEffect, useState } from 'react';
import { readChoice, writeChoice } from './count.ts';
import styles from './measure-choice.module.css';

interface Props {
  words: { ask: string; yes: string; no: string; on: string; off: string; change: string };
}

/** Asks before anything is counted, and where one can think again; nothing is kept until there is an answer. */
export function MeasureChoice({ words }: Props) {
  const [choice, setChoice] = useState<string | null>();
  useEffect(() => setChoice(readChoice()), []);
  const choose = (answer: 'yes' | 'no') => {
    writeChoice(answer);
    setChoice(answer);
  };
  if (choice === undefined) return null;
  const answers = choice ? [] : (['yes', 'no'] as const);
  return (
    <section className={styles.choice} aria-label={words.change}>
      <p>{choice ? words[choice === 'yes' ? 'on' : 'off'] : words.ask}</p>
      {answers.map((answer) => (
        <button key={answer} type="button" className={styles.answer} onClick={() => choose(answer)}>
          {words[answer]}
        </button>
      ))}
      {choice && (
        <button type="button" className={styles.answer} onClick={() => setChoice(null)}>
          {words.change}
        </button>
      )}
    </section>
  );
}
