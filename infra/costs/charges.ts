import type { Resource, Synthesis } from '../synthesize.ts';

export interface Charge {
  /** A line of the table. */
  line: string;
  /** Its name in prices.json. */
  price: string;
  quantity: number;
}

type Properties = Resource['Properties'];
type Rule = (properties: Properties, synthesis: Synthesis) => Charge[];

const databases = 'Postgres: primary and standby';
const replicas = 'Postgres: replicas';
const watching = 'Alarms, dashboard, health check';

/** EC2's detailed monitoring sends seven metrics of each instance. */
const metricsOfInstance = 7;

/** What stands there day and night, at the fewest instances. By type of resource. */
export const rules: Record<string, Rule> = {
  'AWS::AutoScaling::AutoScalingGroup': ({ MinSize }, { settings, ofType }) => {
    const { LaunchTemplateData: data } = ofType('AWS::EC2::LaunchTemplate')[0]?.Properties ?? {};
    const count = Number(MinSize);
    const gigabytes = data.BlockDeviceMappings[0].Ebs.VolumeSize;
    return [
      { price: `ec2 ${settings.web.instanceType}`, quantity: count },
      { price: 'ebs gp3 GB', quantity: count * gigabytes },
      { price: 'metric', quantity: data.Monitoring.Enabled ? count * metricsOfInstance : 0 },
    ].map((charge) => ({ line: 'Web: the fewest instances', ...charge }));
  },
  'AWS::ECS::Service': ({ DesiredCount: count }, { settings: { web } }) =>
    [
      { price: 'fargate vCPU', quantity: (count * web.taskCpu) / 1024 },
      { price: 'fargate GB', quantity: (count * web.taskMemoryMiB) / 1024 },
    ].map((charge) => ({ line: 'Web: the fewest tasks', ...charge })),
  'AWS::RDS::DBInstance': (
    { DBInstanceClass, MultiAZ, AllocatedStorage, SourceDBInstanceIdentifier: source },
    { settings },
  ) => {
    const line = source ? replicas : databases;
    const copies = MultiAZ ? 2 : 1;
    const gigabytes = Number(AllocatedStorage ?? settings.database.storageGiB);
    return [
      { line, price: DBInstanceClass.replace('db.', 'rds '), quantity: copies },
      { line, price: 'rds gp3 GB', quantity: copies * gigabytes },
    ];
  },
  'AWS::ElastiCache::ReplicationGroup': ({ CacheNodeType, NumNodeGroups, ReplicasPerNodeGroup }) => [
    {
      line: 'Valkey',
      price: CacheNodeType.replace('cache.', 'valkey '),
      quantity: NumNodeGroups * (1 + ReplicasPerNodeGroup),
    },
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ({ Subnets }) => [
    { line: 'Load balancer', price: 'load balancer', quantity: 1 },
    { line: 'Load balancer', price: 'public IPv4', quantity: Subnets.length },
  ],
  'AWS::EC2::NatGateway': () => [{ line: 'NAT', price: 'NAT gateway', quantity: 1 }],
  'AWS::EC2::EIP': () => [{ line: 'NAT', price: 'public IPv4', quantity: 1 }],
  'AWS::EC2::VPCEndpoint': ({ VpcEndpointType, SubnetIds }) =>
    VpcEndpointType === 'Interface'
      ? [{ line: 'Endpoints', price: 'endpoint in a zone', quantity: SubnetIds.length }]
      : [],
  'AWS::WAFv2::WebACL': ({ Rules }) => [
    { line: 'Firewall', price: 'web ACL', quantity: 1 },
    { line: 'Firewall', price: 'rule of a web ACL', quantity: Rules.length },
  ],
  // An AWS endpoint's check itself is free for the first fifty; HTTPS and ten seconds instead of thirty are not.
  'AWS::Route53::HealthCheck': ({ HealthCheckConfig: { Type, RequestInterval } }) => [
    {
      line: watching,
      price: 'option of a health check',
      quantity: Number(Type === 'HTTPS') + Number(RequestInterval === 10),
    },
  ],
  'AWS::CloudWatch::Alarm': ({ Metrics }) => [
    {
      line: watching,
      price: "alarm's metric",
      quantity: Metrics?.filter((metric: Properties) => metric.MetricStat).length ?? 1,
    },
  ],
  'AWS::CloudWatch::Dashboard': () => [{ line: watching, price: 'dashboard', quantity: 1 }],
  'AWS::KMS::Key': () => [{ line: 'Keys and secrets', price: 'key', quantity: 1 }],
  'AWS::SecretsManager::Secret': () => [{ line: 'Keys and secrets', price: 'secret', quantity: 1 }],
};

/** Billed by what shoppers do, which no template knows. */
export const byUse: Record<string, string> = {
  'AWS::CloudFront::Distribution': 'requests, bytes to shoppers, orders to purge beyond 1,000 a month',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'capacity units of the balancer, by requests and bytes',
  'AWS::DynamoDB::GlobalTable': 'reads and writes, only with `cartStore=dynamodb`',
  'AWS::S3::Bucket': 'pictures and access logs kept',
  'AWS::ECR::Repository': 'images kept',
  'AWS::EC2::FlowLog': 'lines of the flow log',
  'AWS::Logs::LogGroup': 'lines of other logs, and keeping them',
  'AWS::Lambda::Function': 'two rotations a month',
  'AWS::SNS::Topic': 'alarm mails',
  'AWS::ECS::Cluster': 'metrics while tasks run',
  'AWS::ECS::TaskDefinition': 'minutes of a migration',
  'AWS::Route53::RecordSet': 'queries; names that lead to AWS are free',
};

/** Costs nothing by itself. */
export const free: readonly RegExp[] = [
  /^AWS::IAM::/,
  /^AWS::EC2::(VPC|Subnet|Route|RouteTable|SubnetRouteTableAssociation|InternetGateway|VPCGatewayAttachment)$/,
  /^AWS::EC2::(SecurityGroup|SecurityGroupIngress|SecurityGroupEgress|LaunchTemplate)$/,
  /^AWS::AutoScaling::ScalingPolicy$/,
  /^AWS::ApplicationAutoScaling::/,
  /^AWS::ElasticLoadBalancingV2::Listener$/,
  /^AWS::ElastiCache::(SubnetGroup|User|UserGroup)$/,
  /^AWS::RDS::(DBParameterGroup|DBSubnetGroup)$/,
  /^AWS::SecretsManager::(ResourcePolicy|RotationSchedule|SecretTargetAttachment)$/,
  /^AWS::(S3::BucketPolicy|SNS::Subscription|SNS::TopicPolicy|Lambda::Permission)$/,
  /^AWS::(CertificateManager::Certificate|CloudFront::CachePolicy|Budgets::Budget|CDK::Metadata)$/,
];

export const chargesOf = (synthesis: Synthesis): Charge[] =>
  synthesis.resources.flatMap(({ resource }) => rules[resource.Type]?.(resource.Properties, synthesis) ?? []);
