import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Settings, Size } from './settings.ts';

interface Acknowledgement {
  /** The construct's path. */
  at: RegExp;
  rule: string;
  reason: string;
  /** In this size alone. */
  size?: Size;
}

const managedPolicy = (name: string) => `IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`;

/** What CI's roles run: names that the CDK and each deployment make. */
const runs = [
  'arn:<AWS::Partition>:iam::{account}:role/Migration-*',
  'arn:<AWS::Partition>:ecs:{region}:{account}:task-definition/myclothes-migrate:*',
  'arn:<AWS::Partition>:ecs:{region}:{account}:task/*',
];

/** What the role of deployments has besides; `*` is ecr:GetAuthorizationToken. */
const deployments = [
  'arn:<AWS::Partition>:iam::{account}:role/cdk-*',
  'arn:<AWS::Partition>:cloudformation:*:{account}:stack/*',
  'arn:<AWS::Partition>:cloudfront::{account}:distribution/*',
  '*',
];

/** What the role of the restore drill has besides: the groups that the restored instance joins. */
const drills = [
  'arn:<AWS::Partition>:cloudformation:{region}:{account}:stack/Migration/*',
  'arn:<AWS::Partition>:rds:{region}:{account}:subgrp:*',
  'arn:<AWS::Partition>:rds:{region}:{account}:pg:*',
];

const rightsOfCi = (at: RegExp, resources: readonly string[]) =>
  resources.map((resource) => ({
    at,
    rule: `IAM5[Resource::${resource}]`,
    reason: 'Names that the CDK and each deployment make.',
  }));

/** What the rule set finds and we leave. */
export const acknowledged: readonly Acknowledgement[] = [
  {
    at: /^Network\/balancer-group$/,
    rule: 'EC23',
    reason: 'The balancer takes HTTP and HTTPS from anywhere, alone of all groups.',
  },
  {
    at: /^Data\/Replica\d$/,
    rule: 'RDS3',
    reason: 'Replicas stand in for each other, and the primary for them.',
  },
  {
    at: /^Data\/Replica\d$/,
    rule: 'RDS2',
    reason: 'In its own region a replica is encrypted as its source is; the template may not say it again.',
  },
  {
    at: /^Data\/(Primary|Replica\d)$/,
    rule: 'RDS11',
    reason: 'Only instances reach it, by security group; another port hides nothing.',
  },
  {
    at: /^Data\/(Primary|Replica\d)\/MonitoringRole$/,
    rule: managedPolicy('service-role/AmazonRDSEnhancedMonitoringRole'),
    reason: 'AWS keeps what its monitoring needs.',
  },
  {
    at: /^Data\/Redis$/,
    rule: 'AEC6',
    reason: 'A user with rights of its own (RBAC) instead of one password for everything.',
  },
  {
    at: /^Data\/\w+Rotation\/ServiceRole$/,
    rule: managedPolicy('service-role/AWSLambdaBasicExecutionRole'),
    reason: 'Rights to write its log.',
  },
  {
    at: /^Data\/\w+Rotation\/ServiceRole\/DefaultPolicy$/,
    rule: 'IAM5[Resource::*]',
    reason: 'GetRandomPassword belongs to no resource.',
  },
  {
    at: /^Data\/NextAuthSecret$/,
    rule: 'SMG4',
    reason: 'A new one signs everybody out: changed by hand, when it has leaked.',
  },
  { at: /^Data\/Integrations$/, rule: 'SMG4', reason: 'Keys that others issue; so is their rotation.' },
  {
    at: /^(Web\/AccessLogs|Edge\/Logs|Data\/MediaLogs)$/,
    rule: 'S1',
    reason: 'Holds logs itself.',
  },
  {
    at: /^Web\/InstanceRole$/,
    rule: managedPolicy('AmazonSSMManagedInstanceCore'),
    reason: 'AWS keeps what its session manager needs; the alternative is an open port 22.',
  },
  {
    at: /^(Web|Migration)\/(InstanceRole|Task-\w+\/ExecutionRole)\/DefaultPolicy$/,
    rule: 'IAM5[Resource::*]',
    reason: 'ecr:GetAuthorizationToken belongs to no resource.',
  },
  {
    at: /^(Web|Migration)\/(InstanceRole|Task-\w+\/TaskRole)\/DefaultPolicy$/,
    rule: 'IAM5[Resource::Data:ExportsOutputFnGetAttMediaA721A567ArnB9989168/*]',
    reason: 'Every picture in the bucket of pictures.',
  },
  {
    at: /^Web\/Web$/,
    rule: 'AS3',
    reason: 'Scaling is the normal course; alarms watch what shoppers feel.',
  },
  {
    at: /^(Web|Migration)\/Task-\w+$/,
    rule: 'ECS2',
    reason: 'Addresses and names; what is secret is read at start (ops/aws/run.ts).',
  },
  {
    at: /^Data\/Primary$/,
    rule: 'RDS3',
    reason: 'No standby where nothing is lost that anybody misses.',
    size: 'dev',
  },
  { at: /^Data\/Primary$/, rule: 'RDS10', reason: 'Thrown away and made anew at will.', size: 'dev' },
  { at: /^Data\/Redis$/, rule: 'AEC4', reason: 'One node: its carts are in Postgres too.', size: 'dev' },
  ...rightsOfCi(/^Releases\/DeployRole\/DefaultPolicy$/, [...runs, ...deployments]),
  ...rightsOfCi(/^Migration\/DrillRole\/DefaultPolicy$/, [...runs, ...drills]),
  { at: /^Edge\/Distribution$/, rule: 'CFR1', reason: 'The store sells to the whole world.' },
];

/** Has the rules checked at synthesis, but for what is acknowledged. */
export function checkRules(root: App, settings: Settings): void {
  Validations.of(root).addPlugins(new AwsSolutionsChecks(root));
  Validations.of(root).acknowledge({
    id: 'CloudFormation-Validate::W3010',
    reason: 'Zones are named, so that templates are made without an account to ask.',
  });
  const here = acknowledged.filter(({ size }) => size === undefined || size === settings.size);
  for (const construct of root.node.findAll()) {
    for (const { at, rule, reason } of here) {
      if (!at.test(construct.node.path)) continue;
      const id = `AwsSolutions-${rule}`
        .replace('{account}', settings.account)
        .replace('{region}', settings.region);
      Validations.of(construct).acknowledge({ id, reason });
    }
  }
}
