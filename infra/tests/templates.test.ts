import { expect, test } from 'vitest';
import { synthesize } from '../synthesize.ts';
import { outline } from './outline.ts';

const synthesis = synthesize({ size: 'prod' });
const prod = outline(synthesis);

test('no two resources go by one name in the outline', () => {
  const shown = synthesis.resources.filter(({ resource }) => resource.Type !== 'AWS::CDK::Metadata');
  expect(prod.size).toBe(shown.length);
});

test('the templates of prod are as they were when somebody last looked: vitest -u', async () => {
  const lines = [...prod].flatMap(([name, values]) => [name, ...values.map((value) => `  ${value}`)]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./snapshots/prod.txt');
});

/** What one has and the other lacks, by resource; of a resource that only one has, its name alone. */
function compare(here: Map<string, string[]>, there: Map<string, string[]>): string[] {
  const names = [...new Set([...here.keys(), ...there.keys()])].toSorted();
  return names.flatMap((name) => {
    const [ours, theirs] = [here.get(name), there.get(name)];
    if (!ours) return [`+ ${name}`];
    if (!theirs) return [`- ${name}`];
    const lines = [
      ...ours.filter((value) => !theirs.includes(value)).map((value) => `  - ${value}`),
      ...theirs.filter((value) => !ours.includes(value)).map((value) => `  + ${value}`),
    ];
    return lines.length > 0 ? [`  ${name}`, ...lines] : [];
  });
}

test.each([
  ['dev', { size: 'dev' }],
  ['peak', { size: 'peak' }],
  ['fargate', { compute: 'fargate' }],
])('%s differs from prod as it did', async (name, context) => {
  const lines = compare(prod, outline(synthesize(context)));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./snapshots/${name}.txt`);
});
