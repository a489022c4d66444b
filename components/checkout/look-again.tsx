'use client';

import { useEffect } from 'react';

const everyMs = 4_000;

/** Asks how the payment stands, and goes where the answer leads once that is somewhere else. */
export function LookAgain({ path, words }: { path: string; words: { looking: string } }) {
  useEffect(() => {
    let timer: number;
    const look = async () => {
      // Without a connection the next look tells.
      const answer = await fetch(path, { redirect: 'follow' }).catch(() => null);
      if (answer?.ok && new URL(answer.url).pathname !== window.location.pathname) {
        window.location.assign(answer.url);
        return;
      }
      timer = window.setTimeout(look, everyMs);
    };
    timer = window.setTimeout(look, everyMs);
    return () => window.clearTimeout(timer);
  }, [path]);

  return (
    <p role="status" className="with-script">
      {words.looking}
    </p>
  );
}
