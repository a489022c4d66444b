import { Stack, type StackProps } from 'aws-cdk-lib';
import { TargetType } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import type { Construct } from 'constructs';
import { type Balancer, createBalancer } from './balancer.ts';
import { createInstances } from './instances.ts';
import type { MigrationStack } from './migration-stack.ts';
import type { NetworkStack } from './network-stack.ts';
import type { Settings } from './settings.ts';
import { createService } from './tasks.ts';

interface WebProps extends StackProps {
  settings: Settings;
  network: NetworkStack;
  migration: MigrationStack;
}

/** The balancer and what stands behind it; nothing here is missed when it is replaced. */
export class WebStack extends Stack {
  readonly balancer: Balancer;

  constructor(scope: Construct, id: string, { settings, network, migration, ...props }: WebProps) {
    super(scope, id, props);
    const { domainName: zoneName, hostedZoneId } = settings;
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName });
    const isFargate = settings.compute === 'fargate';
    const targetType = isFargate ? TargetType.IP : TargetType.INSTANCE;
    this.balancer = createBalancer(this, settings, network, zone, targetType);
    const { cluster, container } = migration;
    if (isFargate) createService(this, settings, network, container, cluster, this.balancer);
    else createInstances(this, settings, network, container, this.balancer);
    new ARecord(this, 'Origin', {
      zone,
      recordName: `origin.${zoneName}`,
      target: RecordTarget.fromAlias(
        new LoadBalancerTarget(this.balancer.loadBalancer, { evaluateTargetHealth: true }),
      ),
    });
  }
}
