import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFlows } from './flows.ts';

test('the file is of no platform', () => {
  expect(readFileSync(new URL('flows.json', import.meta.url), 'utf8')).not.toMatch(/aws|amazon|docker|vpc/i);
});

test('each platform gets what concerns it, and no group that nothing touches', () => {
  const [cloud, compose] = [readFlows('cloud'), readFlows('compose')];
  expect(Object.keys(compose.groups)).toEqual(['balancer', 'web', 'redis', 'postgres']);
  expect(Object.keys(cloud.groups)).toEqual([...Object.keys(compose.groups), 'rotation', 'endpoints']);
  expect(cloud.flows).toEqual(expect.arrayContaining(compose.flows));
});

test('nobody but the instances reaches the data', () => {
  const data = readFlows('compose').flows.filter(({ to }) => ['redis', 'postgres'].includes(to));
  expect(data.map(({ from }) => from)).toEqual(['web', 'web']);
});

test('a flow of a group that is not described is an error', () => {
  const text = JSON.stringify({
    groups: {},
    flows: [{ from: 'web', to: 'anywhere', ports: [443], why: '' }],
  });
  expect(() => readFlows('cloud', text)).toThrow('no group is called web');
});
