import { Duration, type Stack, Tags } from 'aws-cdk-lib';
import {
  AdditionalHealthCheckType,
  AdjustmentType,
  AutoScalingGroup,
  BlockDeviceVolume,
  EbsDeviceVolumeType,
  GroupMetrics,
  HealthChecks,
  Signals,
  StepScalingAction,
  UpdatePolicy,
} from 'aws-cdk-lib/aws-autoscaling';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { AutoScalingAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import {
  AmazonLinuxCpuType,
  InstanceType,
  LaunchTemplate,
  LaunchTemplateHttpTokens,
  MachineImage,
  SubnetType,
  UserData,
} from 'aws-cdk-lib/aws-ec2';
import type { ApplicationTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Balancer } from './balancer.ts';
import { commands, latencySteps, requestsPerMinute, type StoreContainer } from './container.ts';
import type { NetworkStack } from './network-stack.ts';
import { fixedGroup } from './security-groups.ts';
import type { Settings } from './settings.ts';

/** The web tier as the case has it: an auto scaling group over the zones, each instance running the one container. */
export function createInstances(
  stack: Stack,
  settings: Settings,
  network: NetworkStack,
  container: StoreContainer,
  { targets }: Balancer,
): AutoScalingGroup {
  const role = new Role(stack, 'InstanceRole', {
    assumedBy: new ServicePrincipal('ec2.amazonaws.com'),
    // A shell through Systems Manager instead of an open port 22.
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('AmazonSSMManagedInstanceCore')],
  });
  const logs = new LogGroup(stack, 'WebLogs', { retention: RetentionDays.ONE_MONTH });
  logs.grantWrite(role);
  container.repository.grantPull(role);
  container.grantTo(role);
  const group = new AutoScalingGroup(stack, 'Web', {
    vpc: network.vpc,
    vpcSubnets: {
      subnetType: SubnetType.PRIVATE_WITH_EGRESS,
      availabilityZones: network.availabilityZones.slice(0, settings.zones),
    },
    minCapacity: settings.web.min,
    maxCapacity: settings.web.max,
    launchTemplate: createTemplate(stack, settings, network, role, startScript(stack, container, logs)),
    healthChecks: HealthChecks.withAdditionalChecks({
      additionalTypes: [AdditionalHealthCheckType.ELB],
      gracePeriod: Duration.minutes(3),
    }),
    defaultInstanceWarmup: Duration.minutes(1),
    // Passwords rotate every 30 days, and the last one stays valid as long.
    maxInstanceLifetime: Duration.days(7),
    groupMetrics: [GroupMetrics.all()],
    signals: Signals.waitForMinCapacity({ timeout: Duration.minutes(10) }),
    updatePolicy: UpdatePolicy.rollingUpdate({
      minInstancesInService: Math.max(settings.web.min - 1, 1),
      maxBatchSize: 1,
      waitOnResourceSignals: true,
      pauseTime: Duration.minutes(10),
      minSuccessPercentage: 100,
    }),
  });
  group.attachToApplicationTargetGroup(targets);
  group.scaleOnRequestCount('Requests', { targetRequestsPerMinute: requestsPerMinute });
  group.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: 60 });
  growWhenSlow(stack, group, targets);
  Tags.of(group).add('Name', 'myclothes-web');
  return group;
}

/** Not `scaleOnMetric`: it warns of an option of its own that nobody set. */
function growWhenSlow(stack: Stack, group: AutoScalingGroup, targets: ApplicationTargetGroup): void {
  const [slow, slower] = latencySteps;
  const action = new StepScalingAction(stack, 'More', {
    autoScalingGroup: group,
    adjustmentType: AdjustmentType.CHANGE_IN_CAPACITY,
  });
  const between = slower.lower - slow.lower;
  action.addAdjustment({ adjustment: slow.change, lowerBound: 0, upperBound: between });
  action.addAdjustment({ adjustment: slower.change, lowerBound: between });
  new Alarm(stack, 'Slow', {
    metric: targets.metrics.targetResponseTime({ period: Duration.minutes(1) }),
    threshold: slow.lower,
    evaluationPeriods: 2,
    alarmDescription: 'Answers are slow: the group grows.',
  }).addAlarmAction(new AutoScalingAction(action));
}

const createTemplate = (
  stack: Stack,
  settings: Settings,
  network: NetworkStack,
  role: Role,
  userData: UserData,
) =>
  new LaunchTemplate(stack, 'Template', {
    instanceType: new InstanceType(settings.web.instanceType),
    machineImage: MachineImage.latestAmazonLinux2023({ cpuType: AmazonLinuxCpuType.ARM_64 }),
    securityGroup: fixedGroup(stack, network.groups, 'web'),
    role,
    userData,
    httpTokens: LaunchTemplateHttpTokens.REQUIRED,
    detailedMonitoring: true,
    blockDevices: [
      {
        deviceName: '/dev/xvda',
        volume: BlockDeviceVolume.ebs(20, { encrypted: true, volumeType: EbsDeviceVolumeType.GP3 }),
      },
    ],
  });

/** Runs the container under systemd, and tells CloudFormation when the instance is ready. */
function startScript(stack: Stack, container: StoreContainer, logs: LogGroup): UserData {
  const { repository, imageTag, environment } = container;
  const image = repository.repositoryUriForTag(imageTag);
  const registry = `${stack.account}.dkr.ecr.${stack.region}.${stack.urlSuffix}`;
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const userData = UserData.forLinux();
  userData.addCommands(
    'set -euo pipefail',
    'dnf install -y docker aws-cfn-bootstrap',
    "cat > /etc/myclothes.env <<'VARIABLES'",
    ...variables,
    'VARIABLES',
    "cat > /etc/systemd/system/myclothes.service <<'UNIT'",
    '[Unit]',
    'After=docker.service network-online.target',
    'Requires=docker.service',
    '[Service]',
    'Restart=always',
    'RestartSec=2',
    // Longer than draining takes.
    'TimeoutStopSec=60',
    `ExecStartPre=/bin/sh -c "aws ecr get-login-password --region ${stack.region} | docker login --username AWS --password-stdin ${registry}"`,
    `ExecStart=/usr/bin/docker run --rm --name myclothes --network host --read-only --tmpfs /tmp --tmpfs /app/.next/cache --env-file /etc/myclothes.env --stop-timeout 50 --log-driver awslogs --log-opt awslogs-region=${stack.region} --log-opt awslogs-group=${logs.logGroupName} ${image} ${commands.serve.join(' ')}`,
    'ExecStop=/usr/bin/docker stop --time 50 myclothes',
    '[Install]',
    'WantedBy=multi-user.target',
    'UNIT',
    'systemctl enable --now docker myclothes',
    'timeout 300 sh -c "until curl -fs http://127.0.0.1:3000/readyz; do sleep 2; done"',
  );
  return userData;
}
