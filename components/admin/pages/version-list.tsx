'use client';

import { useActionState } from 'react';
import desk from '#components/admin/desk.module.css';
import { restorePageAction } from '#lib/admin/pages/actions.ts';
import type { PageWords } from '#lib/admin/pages/words.ts';
import { fill } from '#lib/i18n/fill.ts';

interface Props {
  id: string;
  versions: readonly { version: number; said: string }[];
  canSave: boolean;
  words: PageWords;
}

/** Each version that was public; an older one is made public again by one click, as a new one. */
export function VersionList({ id, versions, canSave, words }: Props) {
  const [result, submit] = useActionState(restorePageAction, null);
  if (versions.length === 0) return <p className={desk.soft}>{words.noVersions}</p>;
  return (
    <>
      {result && !result.ok && (
        <p className={desk.message} role="alert">
          {result.message}
        </p>
      )}
      <div className={desk.scroll}>
        <table className={desk.table}>
          <tbody>
            {versions.map(({ version, said }, place) => (
              <tr key={version}>
                <td className="figures">{version}</td>
                <td>{said}</td>
                <td>
                  {canSave && place > 0 && (
                    <form action={submit}>
                      <input type="hidden" name="id" value={id} />
                      <input type="hidden" name="version" value={version} />
                      <button
                        type="submit"
                        className={desk.plain}
                        aria-label={fill(words.restoreThis, { version })}
                      >
                        {words.restore}
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
