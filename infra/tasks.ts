import { Duration, type Stack } from 'aws-cdk-lib';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import {
  Cluster,
  ContainerImage,
  ContainerInsights,
  CpuArchitecture,
  FargateService,
  FargateTaskDefinition,
  LogDrivers,
  OperatingSystemFamily,
} from 'aws-cdk-lib/aws-ecs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Balancer } from './balancer.ts';
import {
  commands,
  containerPort,
  latencySteps,
  requestsPerMinute,
  type StoreContainer,
} from './container.ts';
import type { NetworkStack } from './network-stack.ts';
import { fixedGroup } from './security-groups.ts';
import type { Settings } from './settings.ts';

/** The cluster in which the migration runs before each rollout, and the web tier where it is to be tasks. */
export const createCluster = (stack: Stack, { vpc }: NetworkStack): Cluster =>
  new Cluster(stack, 'Cluster', { vpc, containerInsightsV2: ContainerInsights.ENABLED });

/** The store's image as a task that runs one of its commands. */
export function defineTask(
  stack: Stack,
  command: keyof typeof commands,
  container: StoreContainer,
  { web }: Settings,
  ownVariables: Record<string, string> = {},
): FargateTaskDefinition {
  const task = new FargateTaskDefinition(stack, `Task-${command}`, {
    family: `myclothes-${command}`,
    cpu: web.taskCpu,
    memoryLimitMiB: web.taskMemoryMiB,
    runtimePlatform: {
      cpuArchitecture: CpuArchitecture.ARM64,
      operatingSystemFamily: OperatingSystemFamily.LINUX,
    },
    volumes: [{ name: 'scratch' }],
  });
  const main = task.addContainer('store', {
    image: ContainerImage.fromEcrRepository(container.repository, container.imageTag),
    command: commands[command],
    environment: { ...container.environment, ...ownVariables },
    readonlyRootFilesystem: true,
    stopTimeout: Duration.seconds(60),
    portMappings: command === 'serve' ? [{ containerPort }] : [],
    logging: LogDrivers.awsLogs({
      streamPrefix: command,
      logGroup: new LogGroup(stack, `Logs-${command}`, { retention: RetentionDays.ONE_MONTH }),
    }),
  });
  main.addMountPoints({ sourceVolume: 'scratch', containerPath: '/app/.next/cache', readOnly: false });
  container.grantTo(task.taskRole);
  return task;
}

/** The web tier as Fargate tasks: the same image, balancer and security group. */
export function createService(
  stack: Stack,
  settings: Settings,
  network: NetworkStack,
  container: StoreContainer,
  cluster: Cluster,
  { targets }: Balancer,
): FargateService {
  const service = new FargateService(stack, 'Web', {
    cluster,
    taskDefinition: defineTask(stack, 'serve', container, settings),
    desiredCount: settings.web.min,
    minHealthyPercent: 100,
    maxHealthyPercent: 200,
    circuitBreaker: { rollback: true },
    healthCheckGracePeriod: Duration.minutes(2),
    securityGroups: [fixedGroup(stack, network.groups, 'web')],
    vpcSubnets: {
      subnetType: SubnetType.PRIVATE_WITH_EGRESS,
      availabilityZones: network.availabilityZones.slice(0, settings.zones),
    },
  });
  service.attachToApplicationTargetGroup(targets);
  const scaling = service.autoScaleTaskCount({
    minCapacity: settings.web.min,
    maxCapacity: settings.web.max,
  });
  scaling.scaleOnRequestCount('Requests', { requestsPerTarget: requestsPerMinute, targetGroup: targets });
  scaling.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: 60 });
  scaling.scaleOnMetric('Latency', {
    metric: targets.metrics.targetResponseTime({ period: Duration.minutes(1) }),
    scalingSteps: [...latencySteps],
  });
  return service;
}
