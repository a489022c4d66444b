import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import cdk from './cdk.json' with { type: 'json' };
import { readSettings, type Settings } from './settings.ts';
import { buildStore } from './store.ts';

export interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is whatever CloudFormation says it is
  Properties: Record<string, any>;
  DeletionPolicy?: string;
  UpdatePolicy?: Record<string, unknown>;
}

export interface Synthesis {
  settings: Settings;
  /** By stack and logical id. */
  resources: { stack: string; id: string; resource: Resource }[];
  ofType(type: string): Resource[];
  template(stack: string): string;
}

/**
 * The templates for this context, made as `cdk synth` makes them, without account, look-up or network. Whether
 * CloudFormation would take them is left to `npm run infra:synth` and tests/validation.test.ts: it takes ten times as long.
 */
export function synthesize(
  context: Record<string, unknown> = {},
  change: (settings: Settings) => Settings = (settings) => settings,
): Synthesis {
  const folder = mkdtempSync(path.join(tmpdir(), 'myclothes-infra-'));
  const app = new App({
    outdir: folder,
    context: { ...cdk.context, ...context },
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
  });
  const settings = change(readSettings((name) => app.node.tryGetContext(name)));
  buildStore(app, settings);
  const assembly = app.synth();
  const resources = assembly.stacks.flatMap(({ stackName, template }) =>
    Object.entries(template.Resources as Record<string, Resource>).map(([id, resource]) => ({
      stack: stackName,
      id,
      resource: { ...resource, Properties: resource.Properties ?? {} },
    })),
  );
  return {
    settings,
    resources,
    ofType: (type) => resources.flatMap(({ resource }) => (resource.Type === type ? [resource] : [])),
    template: (stack) => readFileSync(path.join(folder, `${stack}.template.json`), 'utf8'),
  };
}
