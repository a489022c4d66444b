import type { Resource, Synthesis } from './synthesize.ts';

type Rule = Record<string, unknown>;

const anywhere = ['0.0.0.0/0', '::/0'];
/** What the library writes where a group may send nothing: an address and a protocol that nobody has. */
const isNothing = (rule: Rule) => rule.CidrIp === '255.255.255.255/32' && rule.IpProtocol === 'icmp';

/**
 * Each flow that the templates open, as `in balancer → web 3000` or `out …`, whoever opened it. A rule that is not one
 * port of one group or of everywhere is shown as it stands, so that it equals nothing that is allowed.
 */
export function openFlows({ resources }: Pick<Synthesis, 'resources'>): Set<string> {
  const names = groupNames(resources);
  const end = (rule: Rule, key: string): string => {
    const reference = JSON.stringify(rule[key] ?? null);
    const known = names.find(({ stack, id }) => reference.includes(id) && reference.includes(stack));
    const local = names.find(({ id }) => reference.includes(`"${id}"`));
    return (known ?? local)?.name ?? JSON.stringify(rule);
  };
  const peer = (rule: Rule, key: string) =>
    anywhere.includes(String(rule.CidrIp ?? rule.CidrIpv6)) ? 'anywhere' : end(rule, key);
  const port = (rule: Rule) =>
    rule.IpProtocol === 'tcp' && rule.FromPort === rule.ToPort ? String(rule.FromPort) : JSON.stringify(rule);

  const flows = new Set<string>();
  const note = (direction: 'in' | 'out', own: string, rule: Rule) => {
    if (isNothing(rule)) return;
    const other = peer(rule, direction === 'in' ? 'SourceSecurityGroupId' : 'DestinationSecurityGroupId');
    flows.add(
      direction === 'in' ? `in ${other} → ${own} ${port(rule)}` : `out ${own} → ${other} ${port(rule)}`,
    );
  };
  for (const { id, resource } of resources) {
    const { Type: type, Properties: properties } = resource;
    if (type === 'AWS::EC2::SecurityGroup') {
      const own = names.find((group) => group.id === id)?.name ?? id;
      for (const rule of properties.SecurityGroupIngress ?? []) note('in', own, rule);
      for (const rule of properties.SecurityGroupEgress ?? [{ CidrIp: '0.0.0.0/0' }]) note('out', own, rule);
    }
    if (type === 'AWS::EC2::SecurityGroupIngress') note('in', end(properties, 'GroupId'), properties);
    if (type === 'AWS::EC2::SecurityGroupEgress') note('out', end(properties, 'GroupId'), properties);
  }
  return flows;
}

/** A group's name in flows.json, which its logical id begins with. */
function groupNames(resources: readonly { stack: string; id: string; resource: Resource }[]) {
  return resources
    .filter(({ resource }) => resource.Type === 'AWS::EC2::SecurityGroup')
    .map(({ stack, id }) => ({ stack, id, name: /^(\w+)group[0-9A-F]{8}$/.exec(id)?.[1] ?? id }));
}
