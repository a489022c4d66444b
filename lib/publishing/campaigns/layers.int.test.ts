import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fields, FieldValue } from '../document.ts';
import { type Desk, openDesk } from '../test-desk.ts';
import { rollBack, startNow } from './edit-campaign.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const fieldNames = ['title.en', 'title.ko', 'vendor'] as const;
const field = fc.constantFrom(...fieldNames);
const word = fc.constantFrom('A', 'B', 'C');
const campaign = fc.nat(3);

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), field, word }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('start' as const), campaign }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('roll back' as const), campaign }) },
);

const changesOfCampaigns = fc.array(fc.dictionary(field, word, { minKeys: 1, noNullPrototype: true }), {
  minLength: 4,
  maxLength: 4,
});

/**
 * Of each field its values, the newest last: an edit's stays for good, a campaign's goes with the campaign. What is
 * shown is the last one, so an edit can only be covered by a campaign that began after it, and comes back with its end.
 */
class Model {
  readonly #values = new Map<string, { value: FieldValue; campaign: number | null }[]>();
  readonly live = new Set<number>();

  constructor(fields: Fields) {
    for (const name of fieldNames) {
      this.#values.set(name, [{ value: fields[name] ?? null, campaign: null }]);
    }
  }

  shown(): Fields {
    return Object.fromEntries(
      [...this.#values].map(([name, values]) => [name, values.at(-1)?.value ?? null]),
    );
  }

  edit(name: string, value: FieldValue): void {
    // Sent as it was, it is no edit.
    if (this.shown()[name] !== value) this.#values.get(name)?.push({ value, campaign: null });
  }

  start(campaign: number, fields: Fields): void {
    this.live.add(campaign);
    for (const [name, value] of Object.entries(fields)) this.#values.get(name)?.push({ value, campaign });
  }

  end(campaign: number): void {
    this.live.delete(campaign);
    for (const [name, values] of this.#values) {
      this.#values.set(
        name,
        values.filter((one) => one.campaign !== campaign),
      );
    }
  }
}

test('whatever is edited, started and rolled back in whatever order, no edit of anybody is lost', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(changesOfCampaigns, fc.array(step, { maxLength: 14 }), async (changes, steps) => {
      const key = await desk.product(`layers-${run++}`);
      await desk.edit(key, { 'title.en': 'X', 'title.ko': 'X', vendor: 'X' });
      const ids = [];
      for (const fields of changes) ids.push(await desk.campaign([key, fields as Fields]));
      const model = new Model(await desk.read(key));
      for (const one of steps) {
        if (one.kind === 'edit') {
          await desk.edit(key, { [one.field]: one.word });
          model.edit(one.field, one.word);
          continue;
        }
        const id = ids[one.campaign] ?? '';
        if (one.kind === 'start' && !model.live.has(one.campaign)) {
          await startNow(desk.db(), id, desk.actor);
          model.start(one.campaign, changes[one.campaign] as Fields);
        }
        if (one.kind === 'roll back' && model.live.has(one.campaign)) {
          await rollBack(desk.db(), id, desk.actor);
          model.end(one.campaign);
        }
        expect(await desk.read(key)).toMatchObject(model.shown());
      }
      for (const campaign of model.live) {
        await rollBack(desk.db(), ids[campaign] ?? '', desk.actor);
        model.end(campaign);
      }
      expect(await desk.read(key)).toMatchObject(model.shown());
    }),
    { numRuns: 40 },
  );
}, 120_000);
