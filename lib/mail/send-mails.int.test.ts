import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SmtpServer, startSmtpServer } from '../../tests/setup/smtp-server.ts';
import { openTestShop, type TestShop } from '../checkout/test-checkout.ts';
import { log } from '../log.ts';
import { maxAttempts, sendDueMails } from './send-mails.ts';
import { folderTransport, type MailTransport, type Outgoing, smtpTransport } from './transport.ts';

let shop: TestShop;
let smtp: SmtpServer;
let folder: string;
beforeAll(async () => {
  // Each failed attempt is a warning, and these tests make many.
  log.level = 'silent';
  shop = await openTestShop();
  smtp = await startSmtpServer();
});
afterAll(async () => {
  await smtp.stop();
  await shop.close();
});
beforeEach(async () => {
  smtp.received = [];
  smtp.behaviour = 'take';
  folder = await mkdtemp(path.join(tmpdir(), 'mail-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await shop.sql`DELETE FROM outbox WHERE topic LIKE 'mail.%'`;
});

/** An order is placed, and so its mail is queued. */
async function queueOne(email = 'ada@example.com'): Promise<string> {
  const { receipt } = await shop.order(shop.cart({ variantId: await shop.product(5), quantity: 1 }), {
    body: { email },
  });
  return receipt.number;
}
const shopAddress = { publicUrl: 'https://store.example', from: 'MyClothes <orders@store.example>' };
const send = (transport: MailTransport) => sendDueMails({ db: shop.services.db, transport, ...shopAddress });
const overSmtp = () => smtpTransport(smtp.url);
/** What waits comes due. */
const passTime = () => shop.sql`UPDATE outbox SET available_at = now() WHERE processed_at IS NULL`;
const waiting = async () =>
  (
    await shop.sql`SELECT attempts, last_error FROM outbox WHERE topic LIKE 'mail.%' AND processed_at IS NULL`
  ).map((row) => ({ attempts: row.attempts, lastError: row.last_error }));
const messageId = (raw: string | undefined) => /^Message-ID: (.+)$/im.exec(raw ?? '')?.[1];

/** Records, and does to each sending what a test asks. */
function noting(during: (mail: Outgoing) => Promise<void> = async () => {}) {
  const sent: Outgoing[] = [];
  const transport: MailTransport = {
    async send(mail) {
      sent.push(mail);
      await during(mail);
    },
  };
  return { sent, transport };
}

test('an order is confirmed by one mail, to its buyer and about that order', async () => {
  const number = await queueOne('ada+shop@example.com');
  expect(await send(overSmtp())).toBe(1);
  expect(await send(overSmtp()), 'a second round').toBe(0);
  expect(smtp.received).toHaveLength(1);
  const [{ to, raw } = { to: '', raw: '' }] = smtp.received;
  expect(to).toBe('ada+shop@example.com');
  expect(raw).toContain(`Subject: Your order ${number}`);
  expect(raw).toContain('text/plain');
  expect(raw).toContain('text/html');
});

test('many consumers at once send each mail once', async () => {
  const count = 30;
  for (let n = 0; n < count; n += 1) await queueOne(`buyer-${n}@example.com`);
  const { sent, transport } = noting(() => new Promise((resolve) => setTimeout(resolve, 5)));
  await Promise.all(Array.from({ length: 6 }, () => send(transport)));
  expect(sent.map(({ to }) => to).toSorted()).toEqual(
    Array.from({ length: count }, (_, n) => `buyer-${n}@example.com`).toSorted(),
  );
});

describe('a consumer that dies', () => {
  /** Never comes back: as if its process were gone. */
  const dies = () => new Promise<never>(() => {});

  test('before the mail has left holds it only until its lease is over', async () => {
    await queueOne();
    const dead = noting(dies);
    void send(dead.transport);
    await expect.poll(() => dead.sent.length).toBe(1);
    expect(await send(overSmtp()), 'while the lease runs').toBe(0);
    await passTime();
    expect(await send(overSmtp())).toBe(1);
    expect(smtp.received).toHaveLength(1);
  });

  test('between sending and marking leaves one file in a folder', async () => {
    await queueOne();
    const whole = folderTransport(folder);
    const dead = noting(async (mail) => {
      await whole.send(mail, AbortSignal.timeout(5_000));
      await dies();
    });
    void send(dead.transport);
    await expect.poll(() => readdir(folder)).toHaveLength(1);
    await passTime();
    expect(await send(whole)).toBe(1);
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('between sending and marking has the mail sent again under the Message-ID it had', async () => {
    await queueOne();
    smtp.behaviour = 'take and hang up';
    expect(await send(overSmtp()), 'the answer is lost').toBe(0);
    smtp.behaviour = 'take';
    await passTime();
    expect(await send(overSmtp())).toBe(1);
    const ids = smtp.received.map(({ raw }) => messageId(raw));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size, 'one mail to whoever reads its id').toBe(1);
  });
});

test('a server that is away is tried again later and later, then left to the desk', async () => {
  await queueOne();
  const away = noting(() => Promise.reject(new Error('connection refused'))).transport;
  const [first] = await shop.sql`SELECT now() AS now`;
  await send(away);
  expect(await waiting()).toEqual([{ attempts: 1, lastError: 'connection refused' }]);
  expect(await send(overSmtp()), 'not at once').toBe(0);
  const [row] = await shop.sql`
    SELECT extract(epoch FROM available_at - ${first?.now})::int AS wait FROM outbox WHERE topic LIKE 'mail.%'`;
  expect(row?.wait).toBeGreaterThanOrEqual(4);
  for (let round = 1; round < maxAttempts; round += 1) {
    await passTime();
    await send(away);
  }
  await passTime();
  expect(await send(overSmtp()), 'a dead letter').toBe(0);
  expect(await waiting()).toEqual([{ attempts: maxAttempts, lastError: 'connection refused' }]);
});

test('a mailbox that does not exist is not asked for again', async () => {
  await queueOne();
  smtp.behaviour = '550 no such mailbox';
  await send(overSmtp());
  expect(await waiting()).toEqual([
    { attempts: maxAttempts, lastError: expect.stringContaining('550 no such mailbox') },
  ]);
});

test('a mail of a later release is left to an instance that knows it', async () => {
  await shop.sql`INSERT INTO outbox (topic, payload) VALUES ('mail.from_the_future', '{}')`;
  expect(await send(overSmtp())).toBe(0);
  expect(await waiting()).toEqual([{ attempts: 0, lastError: null }]);
});

test('what stands in an address or a subject adds no header', async () => {
  const transport = folderTransport(folder);
  const mail = {
    id: 'hostile',
    from: shopAddress.from,
    host: 'store.example',
    date: new Date(),
    to: 'ada@example.com>\r\nBcc: eve@example.com',
    subject: 'Hello\r\nBcc: eve@example.com',
    html: '<p>.</p>',
    text: '.',
  };
  await transport.send(mail, AbortSignal.timeout(5_000));
  const [head = ''] = (await readFile(path.join(folder, 'hostile.eml'), 'utf8')).split('\r\n\r\n');
  expect(head).toMatch(/^Subject: Hello Bcc: eve@example\.com$/m);
  expect(head).not.toMatch(/^Bcc:/im);
});
