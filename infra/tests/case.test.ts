import { beforeAll, describe, expect, test } from 'vitest';
import cdk from '../cdk.json' with { type: 'json' };
import { acknowledged } from '../rules.ts';
import { readSettings } from '../settings.ts';
import { type Synthesis, synthesize } from '../synthesize.ts';

let prod: Synthesis;
let fargate: Synthesis;
beforeAll(() => {
  prod = synthesize();
  fargate = synthesize({ compute: 'fargate' });
});

const only = <T>(found: readonly T[]): T => {
  expect(found).toHaveLength(1);
  return found[0] as T;
};

const databases = ({ ofType }: Synthesis) =>
  ofType('AWS::RDS::DBInstance').map(({ Properties }) => Properties);
const isReplica = (properties: Record<string, unknown>) =>
  properties.SourceDBInstanceIdentifier !== undefined;

describe('zones', () => {
  test('subnets of each tier stand in three zones', () => {
    const zones = prod.ofType('AWS::EC2::Subnet').map(({ Properties }) => Properties.AvailabilityZone);
    expect(zones.toSorted()).toEqual(
      ['a', 'b', 'c'].flatMap((zone) => Array(3).fill(`ap-northeast-2${zone}`)),
    );
    expect(prod.ofType('AWS::EC2::NatGateway')).toHaveLength(3);
  });

  test('instances and the balancer span them', () => {
    expect(only(prod.ofType('AWS::AutoScaling::AutoScalingGroup')).Properties.VPCZoneIdentifier).toHaveLength(
      3,
    );
    expect(only(prod.ofType('AWS::ElasticLoadBalancingV2::LoadBalancer')).Properties.Subnets).toHaveLength(3);
    const service = only(fargate.ofType('AWS::ECS::Service')).Properties;
    expect(service.NetworkConfiguration.AwsvpcConfiguration.Subnets).toHaveLength(3);
  });

  test('a small store works in one zone', () => {
    const dev = synthesize({ size: 'dev' });
    expect(only(dev.ofType('AWS::AutoScaling::AutoScalingGroup')).Properties.VPCZoneIdentifier).toHaveLength(
      1,
    );
    expect(only(databases(dev)).MultiAZ).toBe(false);
    expect(dev.ofType('AWS::EC2::NatGateway')).toHaveLength(1);
  });
});

describe('web tier', () => {
  test('HTTP is sent to HTTPS, which speaks TLS 1.2 and 1.3', () => {
    const listeners = prod
      .ofType('AWS::ElasticLoadBalancingV2::Listener')
      .map(({ Properties }) => Properties);
    const http = only(listeners.filter(({ Port }) => Port === 80));
    expect(http.DefaultActions).toMatchObject([{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS' } }]);
    const https = only(listeners.filter(({ Port }) => Port === 443));
    expect(https).toMatchObject({ Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06' });
  });

  test.each([true, false])('stickiness is a switch: %s', (stickiness) => {
    const made = synthesize({ stickiness: String(stickiness) });
    const attributes = only(made.ofType('AWS::ElasticLoadBalancingV2::TargetGroup')).Properties
      .TargetGroupAttributes;
    expect(attributes).toContainEqual({ Key: 'stickiness.enabled', Value: String(stickiness) });
  });

  test('instances are replaced one after the other, when each is ready, and drained', () => {
    const group = only(prod.ofType('AWS::AutoScaling::AutoScalingGroup'));
    expect(group.UpdatePolicy).toMatchObject({
      AutoScalingRollingUpdate: { MaxBatchSize: 1, MinInstancesInService: 2, WaitOnResourceSignals: true },
    });
    expect(group.Properties.HealthCheckType).toBe('ELB');
    const targets = only(prod.ofType('AWS::ElasticLoadBalancingV2::TargetGroup')).Properties;
    expect(targets.HealthCheckPath).toBe('/readyz');
    expect(targets.TargetGroupAttributes).toContainEqual({
      Key: 'deregistration_delay.timeout_seconds',
      Value: '30',
    });
  });

  test('it grows with requests, load and latency', () => {
    const policies = prod.ofType('AWS::AutoScaling::ScalingPolicy').map(({ Properties }) => Properties);
    const tracked = policies.flatMap(
      ({ TargetTrackingConfiguration: tracking }) =>
        tracking?.PredefinedMetricSpecification.PredefinedMetricType ?? [],
    );
    expect(tracked.toSorted()).toEqual(['ALBRequestCountPerTarget', 'ASGAverageCPUUtilization']);
    const steps = policies.flatMap(({ StepAdjustments }) => StepAdjustments ?? []);
    expect(steps.map(({ ScalingAdjustment }) => ScalingAdjustment)).toEqual([1, 3]);
    const alarms = prod.ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
    const growing = alarms.filter(({ AlarmActions }) => JSON.stringify(AlarmActions).includes('More'));
    expect(only(growing)).toMatchObject({ MetricName: 'TargetResponseTime', Threshold: 0.3 });
  });

  test('instances answer no metadata request without a token, and have encrypted disks', () => {
    const { LaunchTemplateData: data } = only(prod.ofType('AWS::EC2::LaunchTemplate')).Properties;
    expect(data.MetadataOptions.HttpTokens).toBe('required');
    expect(data.BlockDeviceMappings[0].Ebs.Encrypted).toBe(true);
  });
});

describe('data tier', () => {
  test.each([0, 1, 2, 3, 4, 5])('%i read replicas, beside a primary with a standby', (replicas) => {
    const all = databases(synthesize({ replicas }));
    expect(all.filter(isReplica)).toHaveLength(replicas);
    const primary = only(all.filter((each) => !isReplica(each)));
    expect(primary).toMatchObject({ MultiAZ: true, StorageEncrypted: true, DeletionProtection: true });
    expect(primary.BackupRetentionPeriod).toBe(14);
  });

  test('six are refused', () => {
    expect(() => synthesize({ replicas: 6 })).toThrow('replicas: RDS and the store take at most five');
  });

  test('replicas stand in different zones', () => {
    const zones = databases(synthesize({ replicas: 3 }))
      .filter(isReplica)
      .map((each) => each.AvailabilityZone);
    expect(new Set(zones).size).toBe(3);
  });

  test('Redis fails over between zones, over TLS, with durable writes', () => {
    expect(only(prod.ofType('AWS::ElastiCache::ReplicationGroup')).Properties).toMatchObject({
      Engine: 'valkey',
      MultiAZEnabled: true,
      AutomaticFailoverEnabled: true,
      NumNodeGroups: 1,
      ReplicasPerNodeGroup: 2,
      TransitEncryptionEnabled: true,
      AtRestEncryptionEnabled: true,
      Durability: 'sync',
    });
    expect(only(prod.ofType('AWS::ElastiCache::User')).Properties.AccessString).toMatch(
      /~\{mc\}:\*.*-@dangerous/,
    );
  });

  test('the cart table forgets and is backed up; no bucket is public', () => {
    const [replica] = only(prod.ofType('AWS::DynamoDB::GlobalTable')).Properties.Replicas;
    expect(replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
    const table = only(prod.ofType('AWS::DynamoDB::GlobalTable')).Properties;
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
    for (const { Properties } of prod.ofType('AWS::S3::Bucket')) {
      expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    }
  });

  test('backups are kept in another region too, for the loss of the first', () => {
    const primary = only(databases(prod).filter((each) => !isReplica(each)));
    expect(primary.AutomaticBackupReplicationRegion).toBe('ap-northeast-1');
    expect(primary.AutomaticBackupReplicationKmsKeyId).toEqual({
      'Fn::GetStackOutput': { StackName: 'Recovery', OutputName: 'KeyArn', Region: 'ap-northeast-1' },
    });
  });

  test('passwords rotate every 30 days, instances live for seven', () => {
    const rotations = prod
      .ofType('AWS::SecretsManager::RotationSchedule')
      .map(({ Properties }) => Properties);
    expect(rotations.map(({ RotationRules }) => RotationRules.ScheduleExpression)).toEqual(
      Array(4).fill('rate(30 days)'),
    );
    expect(only(prod.ofType('AWS::AutoScaling::AutoScalingGroup')).Properties.MaxInstanceLifetime).toBe(
      7 * 86_400,
    );
  });
});

describe('edge and operations', () => {
  test('names lead to CloudFront, and CloudFront to the balancer', () => {
    const names = prod
      .ofType('AWS::Route53::RecordSet')
      .map(({ Properties }) => `${Properties.Type} ${Properties.Name}`);
    expect(names.toSorted()).toEqual([
      'A origin.shop.example.com.',
      'A shop.example.com.',
      'AAAA shop.example.com.',
    ]);
    const { DistributionConfig: config } = only(prod.ofType('AWS::CloudFront::Distribution')).Properties;
    expect(config.Origins[0].DomainName).toBe('origin.shop.example.com');
    expect(config.CacheTagConfig).toEqual({ HeaderName: 'cache-tag' });
    expect(only(prod.ofType('AWS::Route53::HealthCheck')).Properties.HealthCheckConfig.ResourcePath).toBe(
      '/livez',
    );
  });

  test('instances may order their own distribution to purge, and no other', () => {
    const statements = prod.resources
      .filter(({ stack, resource }) => stack !== 'Releases' && resource.Type === 'AWS::IAM::Policy')
      .flatMap(({ resource }) => resource.Properties.PolicyDocument.Statement)
      .filter(({ Action }) => JSON.stringify(Action).includes('cloudfront:'));
    expect(statements.length).toBeGreaterThan(0);
    for (const { Action, Resource } of statements) {
      expect(Action).toBe('cloudfront:CreateInvalidation');
      expect(JSON.stringify(Resource)).toMatch(/distribution\/.*GetStackOutput.*DistributionId/);
    }
  });

  test('the firewall limits by address and has the managed rules', () => {
    const rules = only(prod.ofType('AWS::WAFv2::WebACL')).Properties.Rules as { Name: string }[];
    expect(rules.map(({ Name }) => Name)).toEqual([
      'RequestLimit',
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesCommonRuleSet',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesSQLiRuleSet',
    ]);
  });

  test('the edge keeps pages by address and by what Next answers differently, and a preview apart', () => {
    const { ParametersInCacheKeyAndForwardedToOrigin: key, ...policy } = only(
      prod.ofType('AWS::CloudFront::CachePolicy'),
    ).Properties.CachePolicyConfig;
    expect(policy).toMatchObject({ DefaultTTL: 0, MinTTL: 0, MaxTTL: 300 });
    expect(key.CookiesConfig.Cookies).toEqual(['__prerender_bypass']);
    expect(key.HeadersConfig.Headers).toContain('rsc');
  });

  test('somebody is told when nobody answers from outside', () => {
    const [outside] = prod.resources.filter(
      ({ stack, id }) => stack === 'Edge' && id.startsWith('Unreachable'),
    );
    expect(outside?.resource.Properties).toMatchObject({
      MetricName: 'HealthCheckStatus',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  test('each alarm tells somebody what is wrong', () => {
    const alarms = prod.ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
    expect(alarms.length).toBeGreaterThan(8);
    for (const { AlarmActions, AlarmDescription } of alarms) {
      expect(AlarmActions).toHaveLength(1);
      expect(AlarmDescription.length).toBeGreaterThan(20);
    }
    expect(only(prod.ofType('AWS::Budgets::Budget')).Properties.Budget.BudgetLimit.Amount).toBe(3000);
  });
});

test('what is missing from the context is named, all of it', () => {
  expect(() => readSettings(() => undefined)).toThrow(/account.*region.*domainName.*imageTag/s);
  expect(() => readSettings((name) => ({ ...cdk.context, size: 'huge' })[name as 'size'])).toThrow('size:');
});

test('every acknowledgement has a reason', () => {
  for (const { reason } of acknowledged) expect(reason.length).toBeGreaterThan(10);
});
