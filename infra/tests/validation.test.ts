import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import cdk from '../cdk.json' with { type: 'json' };
import { checkRules } from '../rules.ts';
import { readSettings } from '../settings.ts';
import { buildStore } from '../store.ts';

interface Report {
  pluginReports: { pluginName: string; conclusion: string }[];
}

/** As `npm run infra:synth` does it. @throws Error that names each finding */
function validate(context: Record<string, string>): Report {
  const outdir = mkdtempSync(path.join(tmpdir(), 'myclothes-infra-'));
  const app = new App({ outdir, context: { ...cdk.context, ...context }, analyticsReporting: false });
  const settings = readSettings((name) => app.node.tryGetContext(name));
  buildStore(app, settings);
  checkRules(app, settings);
  app.synth();
  return JSON.parse(readFileSync(path.join(outdir, 'validation-report.json'), 'utf8'));
}

test.each([
  ['dev', 'instances'],
  ['prod', 'instances'],
  ['peak', 'fargate'],
])('%s: CloudFormation and the rule set find nothing that is not acknowledged', (size, compute) => {
  const { pluginReports } = validate({ size, compute });
  expect(pluginReports.length).toBeGreaterThan(0);
  console.log(JSON.stringify(pluginReports).slice(0, 3000));
});
