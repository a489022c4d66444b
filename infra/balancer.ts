import { Duration, type Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationLoadBalancer,
  ApplicationProtocol,
  ApplicationTargetGroup,
  ListenerAction,
  SslPolicy,
  TargetGroupLoadBalancingAlgorithmType,
  type TargetType,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { createLogBucket } from './buckets.ts';
import { containerPort } from './container.ts';
import type { NetworkStack } from './network-stack.ts';
import { fixedGroup } from './security-groups.ts';
import type { Settings } from './settings.ts';

export interface Balancer {
  loadBalancer: ApplicationLoadBalancer;
  targets: ApplicationTargetGroup;
}

/** Takes HTTP and HTTPS over all zones, sends HTTP to HTTPS, and spreads requests over the instances that are ready. */
export function createBalancer(
  stack: Stack,
  settings: Settings,
  network: NetworkStack,
  zone: IHostedZone,
  targetType: TargetType,
): Balancer {
  const loadBalancer = new ApplicationLoadBalancer(stack, 'Balancer', {
    vpc: network.vpc,
    vpcSubnets: { subnetType: SubnetType.PUBLIC },
    internetFacing: true,
    securityGroup: fixedGroup(stack, network.groups, 'balancer'),
    deletionProtection: settings.deletionProtection,
    dropInvalidHeaderFields: true,
    // Shorter than an instance keeps a connection, so that none is closed as it is used.
    idleTimeout: Duration.seconds(60),
  });
  loadBalancer.logAccessLogs(createLogBucket(stack, 'AccessLogs'));
  loadBalancer.addListener('Http', {
    port: 80,
    open: false,
    defaultAction: ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }),
  });
  const targets = new ApplicationTargetGroup(stack, 'Targets', {
    vpc: network.vpc,
    port: containerPort,
    protocol: ApplicationProtocol.HTTP,
    targetType,
    loadBalancingAlgorithmType: TargetGroupLoadBalancingAlgorithmType.LEAST_OUTSTANDING_REQUESTS,
    healthCheck: {
      path: '/readyz',
      interval: Duration.seconds(5),
      timeout: Duration.seconds(2),
      healthyThresholdCount: 2,
      unhealthyThresholdCount: 2,
    },
    deregistrationDelay: Duration.seconds(30),
    ...(settings.stickiness && { stickinessCookieDuration: Duration.days(1) }),
  });
  loadBalancer.addListener('Https', {
    port: 443,
    open: false,
    sslPolicy: SslPolicy.TLS13_RES,
    certificates: [
      new Certificate(stack, 'Certificate', {
        domainName: settings.domainName,
        subjectAlternativeNames: [`origin.${settings.domainName}`],
        validation: CertificateValidation.fromDns(zone),
      }),
    ],
    defaultAction: ListenerAction.forward([targets]),
  });
  return { loadBalancer, targets };
}
