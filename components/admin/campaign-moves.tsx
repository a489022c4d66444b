import type { ReactNode } from 'react';
import { rollBackAction, scheduleCampaignAction, startCampaignAction } from '#lib/admin/campaigns/actions.ts';
import type { CampaignDetail } from '#lib/admin/campaigns/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { afterMove } from '#lib/publishing/campaigns/states.ts';
import { previewPath } from '#lib/publishing/preview/enter-preview.ts';
import { shopTimeText, shopTimeZone } from '#lib/shop-time.ts';
import styles from './desk.module.css';
import editor from './editor.module.css';
import publishing from './publishing.module.css';

/** What can be done with a campaign now. What changes the store is asked for twice, and can be taken back. */
export function CampaignMoves({ campaign }: { campaign: CampaignDetail }) {
  const { state, documents } = campaign;
  const again = state === 'ended' || state === 'rolled_back';
  return (
    <>
      <div className={publishing.moves}>
        {afterMove(state, 'start') && documents.length > 0 && (
          <Move
            campaign={campaign}
            action={startCampaignAction}
            title={t(again ? 'campaign.startAgain' : 'campaign.start')}
            confirm={t('campaign.startNow')}
          >
            {t('campaign.startHint', { count: documents.length })}
          </Move>
        )}
        {afterMove(state, 'rollBack') && (
          <Move
            campaign={campaign}
            action={rollBackAction}
            title={t('campaign.rollBack')}
            confirm={t('campaign.rollBackNow')}
          >
            {t('campaign.rollBackHint')}
          </Move>
        )}
        {documents.length > 0 && <PreviewLink campaign={campaign} />}
      </div>
      <Times campaign={campaign} />
    </>
  );
}

/** The whole store as it will be: at its start, or, without one, as if it were live now. */
function PreviewLink({ campaign: { id, state, startsAt } }: { campaign: CampaignDetail }) {
  if (state === 'live') return null;
  const preview =
    state === 'scheduled' && startsAt ? { at: startsAt.getTime() } : { at: Date.now(), campaignId: id };
  return (
    <p>
      <a href={previewPath(preview)} target="_blank" rel="noreferrer">
        {t('campaign.preview')}
      </a>{' '}
      <span className={styles.soft}>{t('campaign.previewHint')}</span>
    </p>
  );
}

interface MoveProps {
  campaign: CampaignDetail;
  action: (form: FormData) => Promise<void>;
  title: string;
  confirm: string;
  children: ReactNode;
}

function Move({ campaign, action, title, confirm, children }: MoveProps) {
  return (
    <details>
      <summary>{title}</summary>
      <div>
        <p>{children}</p>
        <form action={action}>
          <input type="hidden" name="id" value={campaign.id} />
          <button type="submit" className={styles.solid}>
            {confirm}
          </button>
        </form>
      </div>
    </details>
  );
}

function Times({ campaign: { id, title, state, startsAt, endsAt } }: { campaign: CampaignDetail }) {
  return (
    <section aria-labelledby="times">
      <h2 id="times" className={styles.heading}>
        {t('campaign.times')}
      </h2>
      <form action={scheduleCampaignAction} className={publishing.times}>
        <input type="hidden" name="id" value={id} />
        <label className={editor.field}>
          <span className={editor.label}>{t('campaigns.name')}</span>
          <input name="title" defaultValue={title} required maxLength={120} className={editor.control} />
        </label>
        {state !== 'live' && (
          <TimeField name="startsAt" label={t('campaign.startsAt', { zone: shopTimeZone })} at={startsAt} />
        )}
        <TimeField name="endsAt" label={t('campaign.endsAt', { zone: shopTimeZone })} at={endsAt} />
        <button type="submit" className={styles.quiet}>
          {t('campaign.saveTimes')}
        </button>
      </form>
      <p className={styles.soft}>{t(state === 'live' ? 'campaign.endHint' : 'campaign.timesHint')}</p>
    </section>
  );
}

function TimeField({ name, label, at }: { name: string; label: string; at: Date | null }) {
  return (
    <label className={editor.field}>
      <span className={editor.label}>{label}</span>
      <input
        type="datetime-local"
        name={name}
        defaultValue={at ? shopTimeText(at) : ''}
        className={editor.control}
      />
    </label>
  );
}
