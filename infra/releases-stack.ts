import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Repository, TagMutability } from 'aws-cdk-lib/aws-ecr';
import { OidcProviderNative, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

const issuer = 'token.actions.githubusercontent.com';

/** Where releases are kept, and the role with which CI brings them: nobody holds a lasting key. */
export class ReleasesStack extends Stack {
  readonly repository: Repository;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props);
    this.repository = new Repository(this, 'Images', {
      imageScanOnPush: true,
      imageTagMutability: TagMutability.IMMUTABLE,
      lifecycleRules: [{ maxImageCount: 50 }],
    });
    const role = this.createDeployRole(settings.repository);
    this.repository.grantPullPush(role);
    new CfnOutput(this, 'RepositoryUri', { value: this.repository.repositoryUri });
    new CfnOutput(this, 'DeployRoleArn', { value: role.roleArn });
  }

  /** For runs in the protected environment `production` of the one repository. */
  private createDeployRole(source: string): Role {
    const provider = new OidcProviderNative(this, 'GitHub', {
      url: `https://${issuer}`,
      clientIds: ['sts.amazonaws.com'],
    });
    const role = new Role(this, 'DeployRole', {
      assumedBy: new WebIdentityPrincipal(provider.oidcProviderArn, {
        StringEquals: {
          [`${issuer}:aud`]: 'sts.amazonaws.com',
          [`${issuer}:sub`]: `repo:${source}:environment:production`,
        },
      }),
    });
    const statements: [actions: string[], resources: string[]][] = [
      // The CDK's own roles do the work; CI may only take them on.
      [['sts:AssumeRole'], [`arn:${this.partition}:iam::${this.account}:role/cdk-*`]],
      [
        ['cloudformation:DescribeStacks'],
        [this.formatArn({ service: 'cloudformation', resource: 'stack/*' })],
      ],
      [
        ['ecs:RunTask'],
        [this.formatArn({ service: 'ecs', resource: 'task-definition/myclothes-migrate:*' })],
      ],
      [['ecs:DescribeTasks'], [this.formatArn({ service: 'ecs', resource: 'task/*' })]],
      [['iam:PassRole'], [`arn:${this.partition}:iam::${this.account}:role/Migration-*`]],
    ];
    for (const [actions, resources] of statements) {
      role.addToPolicy(new PolicyStatement({ actions, resources }));
    }
    return role;
  }
}
