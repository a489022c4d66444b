import { databases } from '../database.ts';
import { env } from '../env.ts';
import { repeat } from '../repeat.ts';
import { sendDueMails } from './send-mails.ts';
import { mailTransport } from './transport.ts';

const everyMs = 1_000;

/** @returns stops it, once what is being sent has left */
export const startMailing = (): (() => Promise<void>) =>
  repeat('mail', everyMs, () => {
    const { PUBLIC_URL: publicUrl, MAIL_FROM: from } = env();
    return sendDueMails({ db: databases().primary.db, transport: mailTransport(), publicUrl, from });
  });
