'use client';

import { useState } from 'react';
import button from '#components/ui/button.module.css';
import styles from './account.module.css';

interface Props {
  providers: { id: string; label: string }[];
  returnTo: string;
  failed: string;
}

/** next-auth begins at the provider's with a token that only a script can fetch on a page without cookies. */
export function ProviderButtons({ providers, returnTo, failed }: Props) {
  const [problem, setProblem] = useState('');
  const go = async (id: string) => {
    try {
      const { csrfToken } = await (await fetch('/api/auth/csrf')).json();
      const body = new URLSearchParams({ csrfToken, callbackUrl: returnTo, json: 'true' });
      const answer = await fetch(`/api/auth/signin/${id}`, { method: 'POST', body });
      window.location.assign((await answer.json()).url);
    } catch {
      setProblem(failed);
    }
  };
  if (providers.length === 0) return null;
  return (
    <div className={styles.form}>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      {providers.map(({ id, label }) => (
        <button key={id} type="button" className={button.line} onClick={() => go(id)}>
          {label}
        </button>
      ))}
    </div>
  );
}
