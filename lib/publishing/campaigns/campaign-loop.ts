import { databases } from '../../database.ts';
import { repeat } from '../../repeat.ts';
import { runDueCampaigns } from './run-due.ts';

/** On time within two seconds, also with one instance alive. */
const everyMs = 500;

/** @returns stops it */
export const startCampaigns = (): (() => Promise<void>) =>
  repeat('campaigns', everyMs, () => runDueCampaigns(databases().primary.db));
