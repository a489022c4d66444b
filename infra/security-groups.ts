import { Stack } from 'aws-cdk-lib';
import { type CfnSecurityGroup, type IVpc, Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { readFlows } from '../ops/network/flows.ts';

export type SecurityGroups = Record<string, SecurityGroup>;

/** One security group for each group of `ops/network/flows.json`, with its flows and no others, in or out. */
export function createSecurityGroups(scope: Construct, vpc: IVpc): SecurityGroups {
  const { groups, flows } = readFlows('cloud');
  const made: SecurityGroups = Object.fromEntries(
    Object.entries(groups).map(([name, description]) => [
      name,
      new SecurityGroup(scope, `${name}-group`, {
        vpc,
        description: description.replaceAll(/[^\w ._\-:/()#,@[\]+=&;{}!$*]/g, ''),
        allowAllOutbound: false,
      }),
    ]),
  );
  for (const { from, to, ports, why } of flows) {
    for (const port of ports.map((number) => Port.tcp(number))) {
      const [source, target] = [made[from], made[to]];
      if (source && target) source.connections.allowTo(target, port, why);
      for (const peer of [Peer.anyIpv4(), Peer.anyIpv6()]) {
        if (from === 'anywhere') target?.addIngressRule(peer, port, why);
        if (to === 'anywhere') source?.addEgressRule(peer, port, why);
      }
    }
  }
  for (const group of Object.values(made)) sendNothingElse(group);
  return made;
}

/**
 * A template's group without outbound rules of its own may send anything, and rules that name another group stand
 * beside it as resources: so each keeps one that lets through nothing.
 */
function sendNothingElse(group: SecurityGroup): void {
  const resource = group.node.defaultChild as CfnSecurityGroup;
  if (Stack.of(group).resolve(resource.securityGroupEgress)?.length > 0) return;
  resource.securityGroupEgress = [
    { cidrIp: '255.255.255.255/32', ipProtocol: 'icmp', fromPort: 252, toPort: 86, description: 'nothing' },
  ];
}

/** For other constructs: they may use the group and cannot widen it. */
export function fixedGroup(scope: Construct, groups: SecurityGroups, name: string) {
  const group = groups[name];
  if (!group) throw new Error(`flows.json has no group ${name}`);
  const id = `fixed-${name}-group`;
  const known = scope.node.tryFindChild(id) as SecurityGroup | undefined;
  return known ?? SecurityGroup.fromSecurityGroupId(scope, id, group.securityGroupId, { mutable: false });
}
