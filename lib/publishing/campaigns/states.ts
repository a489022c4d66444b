import type { campaignState } from '#db/schema/index.ts';

export type CampaignState = (typeof campaignState.enumValues)[number];

const moves = {
  /** Also anew, after it was ended or rolled back. */
  schedule: { from: ['draft', 'scheduled', 'failed', 'ended', 'rolled_back'], to: 'scheduled' },
  unschedule: { from: ['scheduled', 'failed'], to: 'draft' },
  start: { from: ['draft', 'scheduled', 'failed', 'ended', 'rolled_back'], to: 'live' },
  end: { from: ['live'], to: 'ended' },
  rollBack: { from: ['live'], to: 'rolled_back' },
  /** What was due could not be published. */
  fail: { from: ['scheduled'], to: 'failed' },
} as const satisfies Record<string, { from: readonly CampaignState[]; to: CampaignState }>;

export type CampaignMove = keyof typeof moves;

/** The state after a move; null where it is not possible from this one. */
export function afterMove(state: CampaignState, move: CampaignMove): CampaignState | null {
  const { from, to } = moves[move];
  return (from as readonly CampaignState[]).includes(state) ? to : null;
}

/** While it changes nothing in the store, what it will change can be chosen. */
export const isEditable = (state: CampaignState): boolean => state !== 'live';
