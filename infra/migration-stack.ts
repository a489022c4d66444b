import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import type { Cluster } from 'aws-cdk-lib/aws-ecs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { describeContainer, type StoreContainer } from './container.ts';
import type { DataStack } from './data-stack.ts';
import { createDrillRole } from './drill.ts';
import type { EdgeStack } from './edge-stack.ts';
import type { NetworkStack } from './network-stack.ts';
import type { ReleasesStack } from './releases-stack.ts';
import { fixedGroup } from './security-groups.ts';
import type { Settings } from './settings.ts';
import { createCluster, defineTask } from './tasks.ts';

interface MigrationProps extends StackProps {
  settings: Settings;
  network: NetworkStack;
  data: DataStack;
  edge: EdgeStack;
  releases: ReleasesStack;
}

/** The release's migration as a task that a deployment runs to its end before it rolls the release out. */
export class MigrationStack extends Stack {
  readonly cluster: Cluster;
  readonly container: StoreContainer;

  constructor(
    scope: Construct,
    id: string,
    { settings, network, data, edge, releases, ...props }: MigrationProps,
  ) {
    super(scope, id, props);
    this.addStackDependency(edge);
    this.cluster = createCluster(this, network);
    this.container = describeContainer(settings, data, edge, releases.repository);
    const { secretArn } = data.database.ownerSecret;
    const task = defineTask(this, 'migrate', this.container, settings, { OWNER_SECRET_ARN: secretArn });
    task.addToTaskRolePolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] }),
    );
    const { subnetIds } = network.vpc.selectSubnets({ subnetType: SubnetType.PRIVATE_WITH_EGRESS });
    // For .github/workflows/deploy.yml and restore-drill.sh.
    const outputs = {
      ClusterName: this.cluster.clusterName,
      TaskArn: task.taskDefinitionArn,
      Subnets: subnetIds.join(','),
      Group: fixedGroup(this, network.groups, 'web').securityGroupId,
      Database: data.database.primary.instanceIdentifier,
      DrillRoleArn: createDrillRole(this, data, releases).roleArn,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
