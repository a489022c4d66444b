import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import {
  auditEntries,
  documentVersions,
  inventoryLevels,
  outbox,
  publishReceipts,
} from '#db/schema/index.ts';
import { readListing } from '../../catalog/read-listing.ts';
import { readProduct } from '../../catalog/read-product.ts';
import { announceStock } from '../../inventory/announce-stock.ts';
import { scheduleCampaign, startNow } from '../campaigns/edit-campaign.ts';
import { runDueCampaigns } from '../campaigns/run-due.ts';
import { saveDraft } from '../drafts.ts';
import type { DocumentKey } from '../open-documents.ts';
import { type Desk, openDesk } from '../test-desk.ts';
import { openPreview, type Preview, signPreview } from './preview.ts';
import { rehearse } from './rehearse.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour);

const titleAt = (handle: string, hours: number, more: Partial<Preview> = {}) =>
  rehearse(desk.db(), { at: inHours(hours).getTime(), until: 0, ...more }, async (db) => {
    return (await readProduct(db, handle, 'en'))?.title ?? null;
  });

const schedule = (id: string, from: number, to: number | null) =>
  scheduleCampaign(
    desk.db(),
    id,
    { title: 'Autumn', startsAt: inHours(from), endsAt: to === null ? null : inHours(to) },
    desk.actor,
  );

const traces = async () =>
  Promise.all(
    [documentVersions, outbox, auditEntries, publishReceipts].map((table) => desk.db().$count(table)),
  );

test('shows each moment as it will be, one campaign after the other, and keeps nothing of it', async () => {
  const coat = await desk.product('moments');
  const first = await desk.campaign([coat, { 'title.en': 'First' }]);
  const second = await desk.campaign([coat, { 'title.en': 'Second' }]);
  await schedule(first, 1, 5);
  await schedule(second, 3, 7);
  const before = await traces();
  const hours = [0, 2, 4, 6, 8];
  const shown = [];
  for (const each of hours) shown.push(await titleAt('moments', each));
  expect(shown).toEqual(['Overshirt', 'First', 'Second', 'Second', 'Overshirt']);
  expect(await traces()).toEqual(before);
  expect(await desk.read(coat)).toMatchObject({ 'title.en': 'Overshirt' });
  expect([await desk.stateOf(first), await desk.stateOf(second)]).toEqual(['scheduled', 'scheduled']);
});

test('what is live now is shown with its end, and beside edits that its end leaves', async () => {
  const coat = await desk.product('live-now');
  const id = await desk.campaign([coat, { 'title.en': 'Live', vendor: 'Live' }]);
  await startNow(desk.db(), id, desk.actor);
  await scheduleCampaign(desk.db(), id, { title: 'A', startsAt: null, endsAt: inHours(2) }, desk.actor);
  await desk.edit(coat, { vendor: 'Edited' });
  expect(await titleAt('live-now', 1)).toBe('Live');
  expect(await titleAt('live-now', 3)).toBe('Overshirt');
  expect(await desk.stateOf(id)).toBe('live');
});

test('a campaign without a date and a draft are shown as if they were live, lists included', async () => {
  const coat = await desk.product('undated');
  const id = await desk.campaign([coat, { 'title.en': 'Undated' }]);
  expect(await titleAt('undated', 0)).toBe('Overshirt');
  expect(await titleAt('undated', 0, { campaignId: id })).toBe('Undated');
  const seen = await desk.read(coat);
  await saveDraft(desk.db(), coat, { seen, fields: { 'title.en': 'Drafted' } }, desk.actor);
  expect(await titleAt('undated', 0, { draftOf: coat.id })).toBe('Drafted');
  const list = (db: Database) => readListing(db, { q: 'undated', sort: 'newest' }, 'en');
  const listed = await rehearse(desk.db(), { at: 0, until: 0, campaignId: id }, list);
  expect(listed.products.map(({ title }) => title)).toEqual(['Undated']);
  expect((await list(desk.db())).products).toEqual([]);
});

test('what could not be published then is not shown, and hides nothing else', async () => {
  const [bad, good] = [await desk.product('cannot'), await desk.product('can')];
  const impossible = await desk.campaign(
    [bad, { 'variants.cannot.price': 9000 }],
    [good, { 'title.en': 'No' }],
  );
  const possible = await desk.campaign([good, { 'title.en': 'Yes' }]);
  await schedule(impossible, 1, null);
  await schedule(possible, 2, null);
  expect(await titleAt('can', 3)).toBe('Yes');
});

/** Holds a rehearsal open on the server until somebody else wants its locks, or for two thirds of a second. */
async function whileRehearsing(key: DocumentKey, id: string, run: () => Promise<void>) {
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let readings = 0;
  const rehearsing = rehearse(desk.db(), { at: 0, until: 0, campaignId: id }, async (db) => {
    readings += 1;
    if (readings === 1) {
      begun();
      await db.execute(sql`SELECT pg_sleep(0.6)`);
    }
    return readProduct(db, 'sold', 'en');
  });
  await hasBegun;
  const start = performance.now();
  await run();
  const waitedMs = performance.now() - start;
  await rehearsing;
  expect(await desk.read(key)).toMatchObject({ 'title.en': 'Overshirt' });
  return { waitedMs, readings };
}

test('an order never waits for a rehearsal: stock is free, and for what sells out it gives way', async () => {
  const coat = await desk.product('sold');
  const id = await desk.campaign([coat, { 'title.en': 'Later' }]);
  const [level] = await desk
    .db()
    .select()
    .from(inventoryLevels)
    .where(sql`variant_id IN (SELECT id FROM variants WHERE product_id = ${coat.id})`);
  const variantId = level?.variantId ?? '';
  const take = (before: number, after: number) =>
    desk.db().transaction(async (tx) => {
      await tx
        .update(inventoryLevels)
        .set({ available: after })
        .where(eq(inventoryLevels.variantId, variantId));
      await announceStock(tx, [{ variantId, before, after, isComponent: false }]);
    });
  const beside = await whileRehearsing(coat, id, () => take(5, 4));
  expect(beside.readings).toBe(1);
  expect(beside.waitedMs).toBeLessThan(300);
  const sellingOut = await whileRehearsing(coat, id, () => take(4, 0));
  expect(sellingOut.readings).toBeGreaterThan(1);
  expect(sellingOut.waitedMs).toBeLessThan(400);
});

test('a campaign whose time comes during a rehearsal of it starts all the same', async () => {
  const coat = await desk.product('due-meanwhile');
  const id = await desk.campaign([coat, { 'title.en': 'Started' }]);
  await schedule(id, 1, null);
  await desk.db().execute(sql`UPDATE campaigns SET starts_at = now() WHERE id = ${id}`);
  const rehearsals = [1, 2, 3].map(() => titleAt('due-meanwhile', 2));
  expect(await runDueCampaigns(desk.db())).toBe(1);
  expect(await Promise.all(rehearsals)).toEqual(['Started', 'Started', 'Started']);
  expect(await desk.stateOf(id)).toBe('live');
});

test('a link shows what it was signed for, until it runs out', () => {
  const preview: Preview = { at: 1_800_000_000_000, until: Date.now() + hour };
  const token = signPreview(preview);
  expect(openPreview(token)).toEqual(preview);
  expect(openPreview(token, Date.now() + 2 * hour)).toBeNull();
  const [text = '', signed = ''] = token.split('.');
  const forged = Buffer.from(JSON.stringify({ ...preview, until: preview.until + hour })).toString(
    'base64url',
  );
  for (const altered of [
    `${forged}.${signed}`,
    text,
    `${text}.`,
    `${text}.${'A'.repeat(43)}`,
    '',
    undefined,
  ]) {
    expect(openPreview(altered)).toBeNull();
  }
});
