import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { env } from '../env.ts';
import { processWide } from '../process-wide.ts';
import type { ComposedMail } from './compose.ts';

export interface Outgoing extends ComposedMail {
  /** The same at every attempt: `<this@host>` is its Message-ID, and it names the file in a folder. */
  id: string;
  /** When it was queued. */
  date: Date;
  from: string;
  /** The store's. */
  host: string;
}

export interface MailTransport {
  /** Resolves once the mail is with whoever delivers it. */
  send(mail: Outgoing, signal: AbortSignal): Promise<void>;
}

const stepTimeoutMs = 10_000;

/** Nothing of a mail may name a file or an address to be fetched and attached. */
const noAccess = { disableFileAccess: true, disableUrlAccess: true };

const messageOf = ({ id, host, to, ...mail }: Outgoing) => ({
  ...mail,
  ...noAccess,
  // As an object it is one address, whatever commas or brackets it has.
  to: { name: '', address: to },
  messageId: `<${id}@${host}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
});

export function smtpTransport(url: string): MailTransport {
  const smtp = nodemailer.createTransport({
    url,
    connectionTimeout: stepTimeoutMs,
    greetingTimeout: stepTimeoutMs,
    socketTimeout: stepTimeoutMs,
  });
  return {
    async send(mail, signal) {
      const message = { ...messageOf(mail), signal };
      await smtp.sendMail(message);
    },
  };
}

/** One `.eml` file a mail; a mail that is sent again is the same file. */
export function folderTransport(folder: string): MailTransport {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true });
  return {
    async send(mail) {
      const { message } = await composer.sendMail(messageOf(mail));
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, `${mail.id}.eml`);
      const draft = `${file}.${process.pid}`;
      await writeFile(draft, message as Buffer);
      await rename(draft, file);
    },
  };
}

export const mailTransport = (): MailTransport =>
  processWide('mail-transport', () => {
    const { SMTP_URL, MAIL_FOLDER } = env();
    return SMTP_URL ? smtpTransport(SMTP_URL) : folderTransport(MAIL_FOLDER);
  });
