import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaigns, documentVersions, outbox, products, promotions } from '#db/schema/index.ts';
import { readProduct } from '../../catalog/read-product.ts';
import { getDraft, saveDraft } from '../drafts.ts';
import type { DocumentKey } from '../open-documents.ts';
import { type Desk, openDesk } from '../test-desk.ts';
import { startCampaigns } from './campaign-loop.ts';
import {
  changeInCampaign,
  putDraftIntoCampaign,
  removeFromCampaign,
  rollBack,
  scheduleCampaign,
  startNow,
} from './edit-campaign.ts';
import { lockCampaign } from './move-campaign.ts';
import { runDueCampaigns } from './run-due.ts';
import { startCampaign } from './start-campaign.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const price = (handle: string) => `variants.${handle}.price`;

/** As if its time had come. */
const makeDue = (id: string) =>
  desk.db().execute(sql`
    UPDATE campaigns SET starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day'
    WHERE id = ${id}`);

const schedule = (id: string, startsAt: Date | null, endsAt: Date | null = null) =>
  scheduleCampaign(desk.db(), id, { title: 'Autumn', startsAt, endsAt }, desk.actor);

const soon = () => new Date(Date.now() + 3_600_000);

const versionsOf = ({ kind, id }: DocumentKey) =>
  desk
    .db()
    .select()
    .from(documentVersions)
    .where(and(eq(documentVersions.kind, kind), eq(documentVersions.documentId, id)))
    .orderBy(documentVersions.version);

test('all of a campaign goes live at once, and one rollback puts all of it back', async () => {
  const [coat, shirt] = [await desk.product('coat'), await desk.product('shirt')];
  const [promotion] = await desk
    .db()
    .insert(promotions)
    .values({ title: 'Ten off', kind: 'percentage', value: 1000, isAutomatic: true })
    .returning();
  const tenOff: DocumentKey = { kind: 'promotion', id: promotion?.id ?? '' };
  const before = await Promise.all([coat, shirt, tenOff].map(desk.read));
  const id = await desk.campaign(
    [coat, { 'title.en': 'Autumn coat', [price('coat')]: 3900 }],
    [shirt, { status: 'draft' }],
    [tenOff, { status: 'active' }],
  );
  expect(await Promise.all([coat, shirt, tenOff].map(desk.read))).toEqual(before);
  expect(await startNow(desk.db(), id, desk.actor)).toEqual(expect.any(String));
  expect(await readProduct(desk.db(), 'coat', 'en')).toMatchObject({
    title: 'Autumn coat',
    price: { amount: 3900 },
    compareAtPrice: { amount: 6000 },
  });
  expect(await readProduct(desk.db(), 'shirt', 'en')).toBeNull();
  expect(await desk.read(tenOff)).toMatchObject({ status: 'active' });
  expect(await desk.stateOf(id)).toBe('live');
  const { kept } = await rollBack(desk.db(), id, desk.actor);
  expect(kept).toEqual([]);
  expect(await Promise.all([coat, shirt, tenOff].map(desk.read))).toEqual(before);
  expect((await versionsOf(coat)).map(({ cause, campaignId }) => [cause, campaignId])).toEqual([
    ['found', null],
    ['campaign_start', id],
    ['campaign_rollback', id],
  ]);
});

test('what cannot be published keeps all of it back, and a due campaign says why, once', async () => {
  const [good, bad] = [await desk.product('good'), await desk.product('bad')];
  const id = await desk.campaign([good, { 'title.en': 'New' }], [bad, { [price('bad')]: 7000 }]);
  await expect(startNow(desk.db(), id, desk.actor)).rejects.toMatchObject({
    code: 'unpublishable',
    details: {
      extra: {
        documents: [{ ...bad, errors: [{ path: 'variants.bad.compareAt', message: 'compare_at_too_low' }] }],
      },
    },
  });
  expect(await desk.stateOf(id)).toBe('draft');
  await schedule(id, soon());
  await makeDue(id);
  const told = await desk.db().$count(outbox);
  expect(await runDueCampaigns(desk.db())).toBe(1);
  expect(await runDueCampaigns(desk.db())).toBe(0);
  expect(await desk.read(good)).toMatchObject({ 'title.en': 'Overshirt' });
  expect(await desk.db().$count(outbox)).toBe(told);
  const [failed] = await desk.db().select().from(campaigns).where(eq(campaigns.id, id));
  expect(failed).toMatchObject({ state: 'failed', problem: { code: 'unpublishable', documents: [bad] } });
});

test('what others edited since stays, and is told of', async () => {
  const coat = await desk.product('edited');
  const id = await desk.campaign([coat, { 'title.en': 'Sale coat', [price('edited')]: 3900 }]);
  await startNow(desk.db(), id, desk.actor);
  await desk.edit(coat, { [price('edited')]: 3500, 'title.ko': '코트' });
  const { kept } = await rollBack(desk.db(), id, desk.actor);
  expect(kept).toEqual([{ ...coat, title: 'Sale coat', fields: [price('edited')] }]);
  expect(await desk.read(coat)).toMatchObject({
    'title.en': 'Overshirt',
    'title.ko': '코트',
    [price('edited')]: 3500,
  });
});

test('an edit that comes to the very value of the campaign is an edit all the same', async () => {
  const coat = await desk.product('same-value');
  const id = await desk.campaign([coat, { [price('same-value')]: 3900 }]);
  await startNow(desk.db(), id, desk.actor);
  await desk.edit(coat, { [price('same-value')]: 3000 });
  await desk.edit(coat, { [price('same-value')]: 3900 });
  await rollBack(desk.db(), id, desk.actor);
  expect(await desk.read(coat)).toMatchObject({ [price('same-value')]: 3900 });
});

test('what was written past the desk meanwhile is noticed, stays, and has a version of its own', async () => {
  const coat = await desk.product('imported');
  const id = await desk.campaign([coat, { [price('imported')]: 3900 }]);
  await startNow(desk.db(), id, desk.actor);
  await desk.db().execute(sql`UPDATE prices SET amount = 3000 WHERE variant_id IN (
    SELECT v.id FROM variants v WHERE v.product_id = ${coat.id})`);
  const { kept } = await rollBack(desk.db(), id, desk.actor);
  expect(kept).toMatchObject([{ fields: [price('imported')] }]);
  expect(await desk.read(coat)).toMatchObject({ [price('imported')]: 3000 });
  expect((await versionsOf(coat)).map(({ cause }) => cause)).toEqual(['found', 'campaign_start', 'found']);
});

test('of two that lie over each other the earlier may end first, and nothing of it stays', async () => {
  const coat = await desk.product('layers');
  const early = await desk.campaign([coat, { [price('layers')]: 4000, 'title.en': 'Early' }]);
  await startNow(desk.db(), early, desk.actor);
  const late = await desk.campaign([coat, { [price('layers')]: 3000 }]);
  await startNow(desk.db(), late, desk.actor);
  await rollBack(desk.db(), early, desk.actor);
  expect(await desk.read(coat)).toMatchObject({ [price('layers')]: 3000, 'title.en': 'Overshirt' });
  await rollBack(desk.db(), late, desk.actor);
  expect(await desk.read(coat)).toMatchObject({ [price('layers')]: 4800 });
});

test('a price that would come to lie above an edited compare-at price is left, and told of', async () => {
  const coat = await desk.product('compare');
  const id = await desk.campaign([coat, { [price('compare')]: 2000, 'title.en': 'Sale' }]);
  await startNow(desk.db(), id, desk.actor);
  await desk.edit(coat, { 'variants.compare.compareAt': 3000 });
  const { kept } = await rollBack(desk.db(), id, desk.actor);
  expect(kept).toMatchObject([{ fields: expect.arrayContaining([price('compare')]) }]);
  expect(await desk.read(coat)).toMatchObject({ [price('compare')]: 2000 });
  expect(await desk.stateOf(id)).toBe('rolled_back');
});

test('after a rollback it can be started again, and ends at its time', async () => {
  const coat = await desk.product('again');
  const id = await desk.campaign([coat, { 'title.en': 'Again' }]);
  await startNow(desk.db(), id, desk.actor);
  await rollBack(desk.db(), id, desk.actor);
  await startNow(desk.db(), id, desk.actor);
  await schedule(id, null, soon());
  expect(await runDueCampaigns(desk.db())).toBe(0);
  await makeDue(id);
  expect(await runDueCampaigns(desk.db())).toBe(1);
  expect(await desk.read(coat)).toMatchObject({ 'title.en': 'Overshirt' });
  expect(await desk.stateOf(id)).toBe('ended');
});

test('runners at once start it exactly once; one that dies half-way leaves it to the others', async () => {
  const coat = await desk.product('runners');
  const id = await desk.campaign([coat, { 'title.en': 'Started' }]);
  await schedule(id, soon());
  await makeDue(id);
  const dying = desk.db().transaction(async (tx) => {
    await startCampaign(tx, await lockCampaign(tx, id), desk.actor);
    // Another looks meanwhile, and passes it over.
    expect(await runDueCampaigns(desk.db())).toBe(0);
    await tx.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`);
  });
  await expect(dying).rejects.toThrow();
  expect(await desk.read(coat)).toMatchObject({ 'title.en': 'Overshirt' });
  const moved = await Promise.all([1, 2, 3, 4].map(() => runDueCampaigns(desk.db())));
  expect(moved.reduce((sum, one) => sum + one)).toBe(1);
  expect((await versionsOf(coat)).filter(({ cause }) => cause === 'campaign_start')).toHaveLength(1);
  expect(await desk.read(coat)).toMatchObject({ 'title.en': 'Started' });
});

test('it starts and ends on time, within two seconds, by whichever instance is alive', async () => {
  const coat = await desk.product('on-time');
  const id = await desk.campaign([coat, { 'title.en': 'On time' }]);
  const [startsAt, endsAt] = [new Date(Date.now() + 300), new Date(Date.now() + 2_800)];
  await schedule(id, startsAt, endsAt);
  const instances = [startCampaigns(), startCampaigns(), startCampaigns()];
  // Two of the three die before anything is due.
  await Promise.all(instances.slice(1).map((stop) => stop()));
  await expect.poll(() => desk.stateOf(id), { timeout: 10_000, interval: 50 }).toBe('ended');
  await instances[0]?.();
  const [campaign] = await desk.db().select().from(campaigns).where(eq(campaigns.id, id));
  for (const [due, done] of [
    [startsAt, campaign?.startedAt],
    [endsAt, campaign?.endedAt],
  ] as const) {
    const lateMs = (done?.getTime() ?? 0) - due.getTime();
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(2_000);
  }
});

test('what is in it cannot be changed while it is live, nor moved where it cannot go', async () => {
  const coat = await desk.product('moves');
  const id = await desk.campaign([coat, { 'title.en': 'Live' }]);
  await expect(rollBack(desk.db(), id, desk.actor)).rejects.toMatchObject({ code: 'illegal_campaign_move' });
  await startNow(desk.db(), id, desk.actor);
  await expect(startNow(desk.db(), id, desk.actor)).rejects.toMatchObject({ code: 'illegal_campaign_move' });
  const edit = { seen: await desk.read(coat), fields: { 'title.en': 'Other' } };
  await expect(changeInCampaign(desk.db(), id, coat, edit, desk.actor)).rejects.toMatchObject({
    code: 'campaign_is_live',
  });
  await expect(removeFromCampaign(desk.db(), id, coat, desk.actor)).rejects.toMatchObject({
    code: 'campaign_is_live',
  });
  await rollBack(desk.db(), id, desk.actor);
  await removeFromCampaign(desk.db(), id, coat, desk.actor);
  await expect(startNow(desk.db(), id, desk.actor)).rejects.toMatchObject({ code: 'empty_campaign' });
});

test('what was drafted of anything can wait for a campaign instead', async () => {
  const { page } = await desk.others();
  const edit = { seen: await desk.read(page), fields: { status: 'active', 'title.en': 'Wool' } };
  await saveDraft(desk.db(), page, edit, desk.actor);
  const id = await desk.campaign();
  await putDraftIntoCampaign(desk.db(), id, page, desk.actor);
  expect(await getDraft(desk.db(), page)).toBeNull();
  await expect(putDraftIntoCampaign(desk.db(), id, page, desk.actor)).rejects.toMatchObject({ status: 404 });
  await startNow(desk.db(), id, desk.actor);
  expect(await desk.read(page)).toMatchObject({ status: 'active', 'title.en': 'Wool' });
  await rollBack(desk.db(), id, desk.actor);
  expect(await desk.read(page)).toMatchObject({ status: 'draft', 'title.en': 'Page' });
});

test('a start that has passed is refused, and a schedule can be taken back', async () => {
  const coat = await desk.product('times');
  const id = await desk.campaign([coat, { 'title.en': 'Later' }]);
  await expect(schedule(id, new Date(Date.now() - 1000))).rejects.toMatchObject({
    code: 'starts_in_the_past',
  });
  await schedule(id, soon());
  expect(await desk.stateOf(id)).toBe('scheduled');
  await schedule(id, null);
  expect(await desk.stateOf(id)).toBe('draft');
});

test('a collection by rule has what a campaign tags, and no longer when it has ended', async () => {
  const coat = await desk.product('tagged');
  const [collection] = await desk.db().execute<{ id: string }>(sql`
    INSERT INTO collections (handle, kind, rule, status) VALUES ('autumn', 'rule', '{"tags": ["autumn"]}', 'active')
    RETURNING id`);
  const members = () =>
    desk.db().execute(sql`SELECT FROM collection_products WHERE collection_id = ${collection?.id}`);
  const id = await desk.campaign([coat, { tags: ['autumn'] }]);
  await startNow(desk.db(), id, desk.actor);
  expect(await members()).toHaveLength(1);
  await rollBack(desk.db(), id, desk.actor);
  expect(await members()).toHaveLength(0);
});

test('a product that was deleted meanwhile does not keep a campaign from ending', async () => {
  const [stays, goes] = [await desk.product('stays'), await desk.product('goes')];
  const id = await desk.campaign([stays, { 'title.en': 'Sale' }], [goes, { 'title.en': 'Sale' }]);
  await startNow(desk.db(), id, desk.actor);
  await desk.db().delete(products).where(eq(products.id, goes.id));
  expect(await rollBack(desk.db(), id, desk.actor)).toMatchObject({ kept: [] });
  expect(await desk.read(stays)).toMatchObject({ 'title.en': 'Overshirt' });
});
