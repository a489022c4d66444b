import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Repository, TagMutability } from 'aws-cdk-lib/aws-ecr';
import {
  OidcProviderNative,
  PolicyStatement,
  type PolicyStatementProps,
  Role,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

const issuer = 'token.actions.githubusercontent.com';

export type Right = Pick<PolicyStatementProps, 'actions' | 'resources' | 'conditions'>;

/** Where releases are kept, and the roles with which CI works: nobody holds a lasting key. */
export class ReleasesStack extends Stack {
  readonly repository: Repository;
  private readonly provider: OidcProviderNative;
  private readonly source: string;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props);
    this.source = settings.repository;
    this.repository = new Repository(this, 'Images', {
      imageScanOnPush: true,
      imageTagMutability: TagMutability.IMMUTABLE,
      lifecycleRules: [{ maxImageCount: 50 }],
    });
    this.provider = new OidcProviderNative(this, 'GitHub', {
      url: `https://${issuer}`,
      clientIds: ['sts.amazonaws.com'],
    });
    const role = this.createRole(this, 'DeployRole', 'production', deployRights(this));
    this.repository.grantPullPush(role);
    new CfnOutput(this, 'RepositoryUri', { value: this.repository.repositoryUri });
    new CfnOutput(this, 'DeployRoleArn', { value: role.roleArn });
  }

  /** For runs in one protected environment of the one repository. */
  createRole(scope: Construct, id: string, environment: string, rights: readonly Right[]): Role {
    const role = new Role(scope, id, {
      assumedBy: new WebIdentityPrincipal(this.provider.oidcProviderArn, {
        StringEquals: {
          [`${issuer}:aud`]: 'sts.amazonaws.com',
          [`${issuer}:sub`]: `repo:${this.source}:environment:${environment}`,
        },
      }),
    });
    for (const right of rights) role.addToPolicy(new PolicyStatement(right));
    return role;
  }
}

const deployRights = (stack: Stack): Right[] => [
  // The CDK's own roles do the work; CI may only take them on.
  {
    actions: ['sts:AssumeRole'],
    resources: [`arn:${stack.partition}:iam::${stack.account}:role/cdk-*`],
  },
  {
    actions: ['cloudformation:DescribeStacks'],
    resources: [stack.formatArn({ service: 'cloudformation', region: '*', resource: 'stack/*' })],
  },
  // A new build's pages replace what the edge holds.
  {
    actions: ['cloudfront:CreateInvalidation'],
    resources: [`arn:${stack.partition}:cloudfront::${stack.account}:distribution/*`],
  },
  ...runRights(stack),
];

/** To run the migration's task to its end, or another command of the same image. */
export const runRights = (stack: Stack): Right[] => [
  {
    actions: ['ecs:RunTask'],
    resources: [stack.formatArn({ service: 'ecs', resource: 'task-definition/myclothes-migrate:*' })],
  },
  { actions: ['ecs:DescribeTasks'], resources: [stack.formatArn({ service: 'ecs', resource: 'task/*' })] },
  {
    actions: ['iam:PassRole'],
    resources: [`arn:${stack.partition}:iam::${stack.account}:role/Migration-*`],
  },
];
