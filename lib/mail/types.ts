import type { Database } from '#db/client.ts';
import type { Locale } from '../catalog/types.ts';
import type { MailWords } from './words.ts';

/** What each template is told; everything else it reads when the mail is sent. */
export interface MailData {
  order_placed: { orderId: string };
  confirm_email: { name: string; sealedToken: string };
  already_registered: Record<string, never>;
  reset_password: { sealedToken: string };
  change_email: { sealedToken: string };
  email_changed: { email: string };
  newsletter: { sealedToken: string };
  order_shipped: { orderId: string; parcelId: string };
  order_delivered: { orderId: string };
  /** Amounts in minor units of the order's currency. */
  order_cancelled: { orderId: string; refund: number };
  order_refunded: { orderId: string; amount: number };
  return_requested: { orderId: string; returnId: string };
  return_received: { orderId: string; returnId: string; refund: number };
  return_declined: { orderId: string; returnId: string; answer: string };
}

export type TemplateName = keyof MailData;

export type Mail<T extends TemplateName = TemplateName> = {
  [K in T]: { template: K; to: string; locale: Locale; data: MailData[K] };
}[T];

/** A part of a mail, in plain words: how it looks as HTML and as text, and that it is escaped, is one job of all mails. */
export type MailBlock =
  | { kind: 'text'; text: string }
  | { kind: 'link'; label: string; url: string }
  /** A value may have several lines. */
  | { kind: 'facts'; rows: [name: string, value: string][] }
  | { kind: 'lines'; rows: { title: string; note: string; amount: string }[] }
  | { kind: 'sums'; rows: [name: string, amount: string][] };

export interface MailContent {
  subject: string;
  title: string;
  blocks: MailBlock[];
}

export interface MailContext {
  /** The primary. */
  db: Database;
  locale: Locale;
  t: MailWords;
  /** An address of the store in the mail's language, from a path. */
  link(path: string): string;
}

export type MailTemplate<T extends TemplateName> = (
  data: MailData[T],
  context: MailContext,
) => MailContent | Promise<MailContent>;
