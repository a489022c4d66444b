import { type App, Tags } from 'aws-cdk-lib';
import { DataStack } from './data-stack.ts';
import { EdgeStack, edgeRegion } from './edge-stack.ts';
import { MigrationStack } from './migration-stack.ts';
import { NetworkStack } from './network-stack.ts';
import { OperationsStack } from './operations-stack.ts';
import { RecoveryStack } from './recovery-stack.ts';
import { ReleasesStack } from './releases-stack.ts';
import type { Settings } from './settings.ts';
import { WebStack } from './web-stack.ts';

/** The store on AWS: one stack for each thing that changes at its own pace. */
export function buildStore(app: App, settings: Settings) {
  const { account, region, recoveryRegion } = settings;
  const env = { account, region };
  const releases = new ReleasesStack(app, 'Releases', { env, settings });
  const network = new NetworkStack(app, 'Network', { env, settings });
  const recovery = settings.backsUpElsewhere
    ? new RecoveryStack(app, 'Recovery', { env: { account, region: recoveryRegion } })
    : undefined;
  const data = new DataStack(app, 'Data', { env, settings, network, recovery });
  const edge = new EdgeStack(app, 'Edge', { env: { account, region: edgeRegion }, settings });
  const migration = new MigrationStack(app, 'Migration', { env, settings, network, data, edge, releases });
  const web = new WebStack(app, 'Web', { env, settings, network, migration });
  const operations = new OperationsStack(app, 'Operations', { env, settings, data, web });
  Tags.of(app).add('project', 'myclothes');
  Tags.of(app).add('size', settings.size);
  return { releases, network, data, edge, migration, web, operations };
}
