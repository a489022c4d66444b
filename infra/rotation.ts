import { Duration, type Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';

/**
 * Every 30 days a new value joins the list and the one before the last leaves it (rotation/). Instances live for seven
 * days at most, so none holds a value that no longer counts.
 */
export function rotateList(
  stack: Stack,
  id: string,
  secret: Secret,
  redisUser?: { id: string; arn: string },
): void {
  const lambda = new Lambda(stack, `${id}Rotation`, {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: Code.fromAsset(new URL('./rotation', import.meta.url).pathname, { exclude: ['*.test.ts'] }),
    timeout: Duration.seconds(30),
    logGroup: new LogGroup(stack, `${id}RotationLogs`, { retention: RetentionDays.ONE_MONTH }),
    environment: redisUser ? { REDIS_USER: redisUser.id } : {},
  });
  if (redisUser) {
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['elasticache:ModifyUser'], resources: [redisUser.arn] }),
    );
  }
  secret.addRotationSchedule('Rotation', { rotationLambda: lambda, automaticallyAfter: Duration.days(30) });
}
