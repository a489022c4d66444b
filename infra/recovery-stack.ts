import { CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** In another region: the key under which the database's backups are copied there, for the loss of the first. */
export class RecoveryStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const key = new Key(this, 'Key', { enableKeyRotation: true });
    new CfnOutput(this, 'KeyArn', { value: key.keyArn });
  }

  /** For stacks of other regions. */
  get keyReference(): string {
    return Fn.getStackOutput(this.stackName, 'KeyArn', this.region);
  }
}
