import { expect, test } from 'vitest';
import { rotate } from './rotate.mjs';

/** Secrets Manager, as far as a rotation sees it. */
function openSecrets(current: string) {
  const texts: Record<string, string> = { v1: current };
  const stages: Record<string, string[]> = { v1: ['AWSCURRENT'] };
  const announced: string[][] = [];
  const at = (stage: string) => Object.keys(stages).find((version) => stages[version]?.includes(stage)) ?? '';
  let made = 0;
  return {
    announced,
    current: () => texts[at('AWSCURRENT')],
    newValue: () => `new-${++made}`,
    read: async (_id: string, stage: string) => texts[at(stage)] ?? '',
    versions: async () => stages,
    async write(_id: string, version: string, text: string) {
      texts[version] = text;
      stages[version] = ['AWSPENDING'];
    },
    async makeCurrent(_id: string, version: string, previous: string | undefined) {
      if (previous) stages[previous] = ['AWSPREVIOUS'];
      stages[version] = ['AWSCURRENT'];
    },
    announce: (values: string[]) => announced.push(values),
  };
}

const steps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'];

async function runAll(store: ReturnType<typeof openSecrets>, version: string, times = 1) {
  for (const step of steps) {
    for (let time = 0; time < times; time += 1) {
      await rotate({ Step: step, SecretId: 'secret', ClientRequestToken: version }, store);
    }
  }
}

test('the newest comes first and the one before it still holds', async () => {
  const store = openSecrets('first');
  await runAll(store, 'v2');
  expect(store.current()).toBe('new-1,first');
  await runAll(store, 'v3');
  expect(store.current()).toBe('new-2,new-1');
  expect(store.announced).toEqual([
    ['new-1', 'first'],
    ['new-2', 'new-1'],
  ]);
});

test('a step that is repeated changes nothing more', async () => {
  const store = openSecrets('first');
  await runAll(store, 'v2', 3);
  expect(store.current()).toBe('new-1,first');
});

test('a step that is not known is an error', async () => {
  const store = openSecrets('first');
  await expect(
    rotate({ Step: 'guess', SecretId: 'secret', ClientRequestToken: 'v2' }, store),
  ).rejects.toThrow('no step guess');
});
