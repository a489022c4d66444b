import { deskSay, deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { fieldLabel } from './field-label.ts';

interface Shown {
  code: string;
  documents?: {
    id: string;
    title: string;
    fields?: string[];
    errors?: { path: string; message: string }[];
  }[];
}

/** Why a campaign could not start at its time, or what its end has left as somebody else edited it. */
export function CampaignProblem({ problem }: { problem: unknown }) {
  if (!problem) return null;
  const { code, documents = [] } = problem as Shown;
  return (
    <div className={styles.message} role="alert">
      <p>
        {code === 'edited_since'
          ? t('campaign.editedSince')
          : t('campaign.couldNotStart', { why: deskSay(code) })}
      </p>
      <ul>
        {documents.map(({ id, title, fields = [], errors = [] }) => (
          <li key={id}>
            {title}:{' '}
            {[
              ...fields.map(fieldLabel),
              ...errors.map(({ path, message }) => `${fieldLabel(path)}: ${deskSay(message)}`),
            ].join('; ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
