import { openFlows } from '../open-flows.ts';
import type { Synthesis } from '../synthesize.ts';

/** What stands in each node, by the name of its security group. */
function labels(synthesis: Synthesis): Record<string, string> {
  const { ofType, settings } = synthesis;
  const one = (type: string) => ofType(type)[0]?.Properties ?? {};
  const group = one('AWS::AutoScaling::AutoScalingGroup');
  const { LaunchTemplateData: launched } = one('AWS::EC2::LaunchTemplate');
  const databases = ofType('AWS::RDS::DBInstance').map(({ Properties }) => Properties);
  const replicas = databases.filter(({ SourceDBInstanceIdentifier }) => SourceDBInstanceIdentifier);
  const primary = databases.find((each) => !replicas.includes(each));
  const valkey = one('AWS::ElastiCache::ReplicationGroup');
  const balancer = one('AWS::ElasticLoadBalancingV2::LoadBalancer');
  const endpoints = ofType('AWS::EC2::VPCEndpoint').filter(
    ({ Properties }) => Properties.VpcEndpointType === 'Interface',
  );
  return {
    balancer: `Load balancer<br>in ${balancer.Subnets.length} zones`,
    web: `Auto scaling group<br>${group.MinSize} to ${group.MaxSize} × ${launched.InstanceType}<br>in ${settings.zones} zones`,
    redis: `Valkey ${valkey.EngineVersion}<br>${1 + valkey.ReplicasPerNodeGroup} × ${valkey.CacheNodeType}<br>writes: ${valkey.Durability}`,
    postgres: `Postgres ${primary?.EngineVersion}<br>${primary?.DBInstanceClass}${primary?.MultiAZ ? ' with standby' : ''}<br>${replicas.length} replicas`,
    rotation: 'Rotation of passwords',
    endpoints: `${endpoints.length} endpoints of AWS`,
  };
}

/** The tiers and the flows that the templates open, in Mermaid. */
export function drawDiagram(synthesis: Synthesis): string {
  const nodes = Object.entries(labels(synthesis)).map(([name, label]) => `  ${name}["${label}"]`);
  const flows = new Map<string, string[]>();
  for (const flow of openFlows(synthesis)) {
    const [, direction, from, to, port] = /^(in|out) (\w+) → (\w+) (\d+)$/.exec(flow) ?? [];
    // A flow inside is open at both ends; one to outside only at ours.
    if (!from || !to || !port || (direction === 'out') !== (to === 'anywhere')) continue;
    const pair = `${from === 'anywhere' ? 'edge' : from} -->|PORTS| ${to === 'anywhere' ? 'outside' : to}`;
    flows.set(pair, [...(flows.get(pair) ?? []), port]);
  }
  const rules = synthesis.ofType('AWS::WAFv2::WebACL')[0]?.Properties.Rules.length;
  return [
    '```mermaid',
    'flowchart TB',
    `  shoppers([shoppers]) --> names[Route 53] --> edge["CloudFront<br>firewall of ${rules} rules"]`,
    '  outside([payments, mail])',
    ...nodes,
    ...[...flows]
      .map(([pair, ports]) => `  ${pair.replace('PORTS', [...new Set(ports)].join(', '))}`)
      .toSorted(),
    '```',
  ].join('\n');
}
