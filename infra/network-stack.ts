import { Stack, type StackProps } from 'aws-cdk-lib';
import {
  FlowLogDestination,
  GatewayVpcEndpointAwsService,
  InterfaceVpcEndpointAwsService,
  IpAddresses,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { createSecurityGroups, fixedGroup, type SecurityGroups } from './security-groups.ts';
import type { Settings } from './settings.ts';

/** Three zones: public subnets for the balancer, private ones for instances, isolated ones for data. */
export class NetworkStack extends Stack {
  readonly vpc: Vpc;
  readonly groups: SecurityGroups;

  constructor(scope: Construct, id: string, props: StackProps & { settings: Settings }) {
    super(scope, id, props);
    this.vpc = new Vpc(this, 'Vpc', {
      ipAddresses: IpAddresses.cidr('10.20.0.0/16'),
      availabilityZones: this.availabilityZones,
      natGateways: props.settings.natGateways,
      restrictDefaultSecurityGroup: false,
      subnetConfiguration: [
        { name: 'balancer', subnetType: SubnetType.PUBLIC, cidrMask: 24, mapPublicIpOnLaunch: false },
        { name: 'web', subnetType: SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 22 },
        { name: 'data', subnetType: SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
      ],
      gatewayEndpoints: {
        s3: { service: GatewayVpcEndpointAwsService.S3 },
        dynamodb: { service: GatewayVpcEndpointAwsService.DYNAMODB },
      },
      flowLogs: {
        all: {
          destination: FlowLogDestination.toCloudWatchLogs(
            new LogGroup(this, 'FlowLogs', { retention: RetentionDays.ONE_MONTH }),
          ),
        },
      },
    });
    this.groups = createSecurityGroups(this, this.vpc);
    this.addEndpoints(props.settings);
  }

  /** Named rather than looked up, so that templates are made without credentials. */
  override get availabilityZones(): string[] {
    return ['a', 'b', 'c'].map((letter) => `${this.region}${letter}`);
  }

  /** What instances and the rotation ask of AWS stays inside the network. */
  private addEndpoints({ zones }: Settings): void {
    const services = {
      secrets: InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
      images: InterfaceVpcEndpointAwsService.ECR,
      layers: InterfaceVpcEndpointAwsService.ECR_DOCKER,
      logs: InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
    };
    for (const [name, service] of Object.entries(services)) {
      this.vpc.addInterfaceEndpoint(name, {
        service,
        open: false,
        securityGroups: [fixedGroup(this, this.groups, 'endpoints')],
        subnets: {
          subnetType: SubnetType.PRIVATE_WITH_EGRESS,
          availabilityZones: this.availabilityZones.slice(0, zones),
        },
      });
    }
  }
}
