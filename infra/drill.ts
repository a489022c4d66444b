import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { DataStack } from './data-stack.ts';
import { type ReleasesStack, type Right, runRights } from './releases-stack.ts';

/** What infra/restore-drill.sh restores into, and removes again. */
const drillInstance = 'myclothes-restore-drill';

/** With which CI restores a backup beside the live database, has it checked, and removes it; nothing else. */
export function createDrillRole(stack: Stack, { database, key }: DataStack, releases: ReleasesStack): Role {
  const rds = (resource: string) =>
    stack.formatArn({ service: 'rds', resource, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  const drill = rds(`db:${drillInstance}`);
  const rights: Right[] = [
    {
      actions: ['cloudformation:DescribeStacks'],
      resources: [stack.formatArn({ service: 'cloudformation', resource: 'stack/Migration/*' })],
    },
    { actions: ['rds:DescribeDBInstances'], resources: [database.primary.instanceArn, drill] },
    {
      actions: ['rds:RestoreDBInstanceToPointInTime'],
      resources: [database.primary.instanceArn, drill, rds('subgrp:*'), rds('pg:*')],
    },
    { actions: ['rds:DeleteDBInstance', 'rds:DeleteDBInstanceAutomatedBackup'], resources: [drill] },
    // The restored instance is encrypted as its source is.
    {
      actions: ['kms:CreateGrant', 'kms:DescribeKey'],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `rds.${stack.region}.amazonaws.com` } },
    },
    ...runRights(stack),
  ];
  return releases.createRole(stack, 'DrillRole', 'restore-drill', rights);
}
