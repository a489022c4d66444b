import { table } from './table.ts';

interface CaseRow {
  part: string;
  /** In the templates; a test looks for each of them. */
  resources: readonly string[];
  /** By name; a test looks for each of them too. */
  tests: readonly string[];
}

/** The case, part by part: what it is made of on AWS, and which test shows it. */
export const caseRows: readonly CaseRow[] = [
  {
    part: '1 · web tier over zones, without state',
    resources: ['AWS::AutoScaling::AutoScalingGroup', 'AWS::ECS::Service'],
    tests: ['instances and the balancer span them', 'it grows with requests, load and latency'],
  },
  {
    part: '2 · stickiness as a switch',
    resources: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    tests: ['stickiness is a switch: %s'],
  },
  {
    part: '3 · cart in a cookie',
    resources: ['AWS::SecretsManager::Secret'],
    tests: [
      'with %s the container has what the store reads, and nothing unknown',
      'passwords rotate every 30 days, instances live for seven',
    ],
  },
  {
    part: '4 · session in Redis, or in DynamoDB',
    resources: ['AWS::ElastiCache::ReplicationGroup', 'AWS::DynamoDB::GlobalTable'],
    tests: [
      'Redis fails over between zones, over TLS, with durable writes',
      'the cart table forgets and is backed up; no bucket is public',
    ],
  },
  {
    part: '5 · user data in Postgres',
    resources: ['AWS::RDS::DBInstance'],
    tests: ['%i read replicas, beside a primary with a standby'],
  },
  {
    part: '6 · up to five read replicas',
    resources: ['AWS::RDS::DBInstance'],
    tests: ['%i read replicas, beside a primary with a standby', 'six are refused'],
  },
  {
    part: '7 · cache in front of reads',
    resources: ['AWS::ElastiCache::ReplicationGroup', 'AWS::CloudFront::Distribution'],
    tests: ['names lead to CloudFront, and CloudFront to the balancer'],
  },
  {
    part: '8 · the loss of a zone is survived',
    resources: ['AWS::EC2::Subnet', 'AWS::EC2::NatGateway'],
    tests: [
      'subnets of each tier stand in three zones',
      'replicas stand in different zones',
      'backups are kept in another region too, for the loss of the first',
    ],
  },
  {
    part: '9 · security groups',
    resources: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'],
    tests: ['open flows are the allowed flows, exactly, with %s', '%s is found'],
  },
  {
    part: '10 · the whole, as code',
    resources: ['AWS::Route53::RecordSet', 'AWS::ElasticLoadBalancingV2::LoadBalancer'],
    tests: ['%s: CloudFormation and the rule set find nothing that is not acknowledged'],
  },
];

export const describeCase = (): string =>
  table(
    ['part of the case', 'resources', 'shown by'],
    caseRows.map(({ part, resources, tests }) => [
      part,
      resources.map((type) => type.replace(/^AWS::/, '').replace('::', ' ')).join(', '),
      tests.map((name) => name.replaceAll(/%[is]/g, '…')).join('; '),
    ]),
  );
