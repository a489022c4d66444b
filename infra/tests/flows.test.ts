import { beforeAll, expect, test } from 'vitest';
import { readFlows } from '../../ops/network/flows.ts';
import { openFlows } from '../open-flows.ts';
import { type Synthesis, synthesize } from '../synthesize.ts';

/** A flow inside is open at both of its ends; one from or to outside at the end that is ours. */
function allowedFlows(): Set<string> {
  const { flows } = readFlows('cloud');
  return new Set(
    flows.flatMap(({ from, to, ports }) =>
      ports.flatMap((port) => [
        ...(to === 'anywhere' ? [] : [`in ${from} → ${to} ${port}`]),
        ...(from === 'anywhere' ? [] : [`out ${from} → ${to} ${port}`]),
      ]),
    ),
  );
}

let synthesis: Synthesis;
beforeAll(() => {
  synthesis = synthesize();
});

test.each(['instances', 'fargate'])('open flows are the allowed flows, exactly, with %s', (compute) => {
  const made = compute === 'instances' ? synthesis : synthesize({ compute });
  expect(openFlows(made)).toEqual(allowedFlows());
});

test.each([
  [
    'a rule widened to an address range',
    { CidrIp: '10.20.0.0/16', IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432 },
  ],
  ['a rule for everybody', { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432 }],
  ['a range of ports', { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 0, ToPort: 65_535 }],
  ['every protocol', { CidrIp: '0.0.0.0/0', IpProtocol: '-1' }],
])('%s is found', (_, rule) => {
  const resources = synthesis.resources.map((each) =>
    each.resource.Type === 'AWS::EC2::SecurityGroup' && each.id.startsWith('postgres')
      ? {
          ...each,
          resource: {
            ...each.resource,
            Properties: { ...each.resource.Properties, SecurityGroupIngress: [rule] },
          },
        }
      : each,
  );
  const open = openFlows({ resources });
  expect([...open].filter((flow) => !allowedFlows().has(flow))).toHaveLength(1);
});

test('a group without rules for what it sends is found: AWS then lets it send anything', () => {
  const resources = synthesis.resources.map((each) => {
    if (!each.id.startsWith('redisgroup')) return each;
    const { SecurityGroupEgress: _, ...Properties } = each.resource.Properties;
    return { ...each, resource: { ...each.resource, Properties } };
  });
  expect(openFlows({ resources })).not.toEqual(allowedFlows());
});

test('a flow that is missing is found', () => {
  const resources = synthesis.resources.filter(
    ({ id }) => !/^webgroup.*to.*postgres|^postgres.*from.*web/i.test(id),
  );
  expect(resources.length).toBeLessThan(synthesis.resources.length);
  expect(openFlows({ resources })).not.toEqual(allowedFlows());
});
