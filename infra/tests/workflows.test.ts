import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import cdk from '../cdk.json' with { type: 'json' };
import { synthesize } from '../synthesize.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  permissions: Record<string, string>;
  env?: Record<string, string>;
  jobs: Record<string, { needs?: string; environment?: string; 'timeout-minutes': number; steps: Step[] }>;
}

const read = (name: string) =>
  readFileSync(new URL(`../../.github/workflows/${name}.yml`, import.meta.url), 'utf8');
const workflow = (name: string): Workflow => parse(read(name));
const deploy = workflow('deploy');
const steps = deploy.jobs.deploy?.steps ?? [];
const position = (text: string) => steps.findIndex(({ run }) => run?.includes(text));

test.each(['deploy', 'restore-drill'])('%s takes on a role for its run, and holds no lasting key', (name) => {
  const { permissions, jobs } = workflow(name);
  expect(permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  expect(read(name)).not.toMatch(/AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY)/);
  const uses = Object.values(jobs).flatMap((job) => job.steps);
  const credentials = uses.find(({ uses: action }) => action?.startsWith('aws-actions/'));
  expect(credentials?.with).toHaveProperty('role-to-assume');
  for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
});

test('it tests first, migrates before it rolls out, and purges the edge last', () => {
  expect(deploy.jobs.deploy?.needs).toBe('test');
  const order = [
    'cdk deploy Releases',
    'docker buildx',
    'cdk deploy Migration',
    'cdk deploy Web',
    'create-inval',
  ];
  const positions = order.map(position);
  expect(positions).not.toContain(-1);
  expect(positions).toEqual(positions.toSorted((one, other) => one - other));
  const migrate = steps[position('cdk deploy Migration')]?.run ?? '';
  expect(migrate).toMatch(/run-task.*wait tasks-stopped.*exitCode.*= 0/s);
});

test('going back to an earlier release builds nothing and tests nothing', () => {
  expect(read('deploy').match(/if: \$\{\{ !inputs\.imageTag \}\}/g)).toHaveLength(2);
  expect(deploy.env?.IMAGE_TAG).toMatch(/inputs\.imageTag \|\| github\.sha/);
});

test('it gives each context value that the templates ask for', () => {
  const asked = Object.keys(cdk.context).filter((name) => !name.startsWith('@') && name !== 'imageTag');
  const given = [...(deploy.env?.CONTEXT ?? '').matchAll(/-c (\w+)=/g)].map(([, name]) => name);
  expect(given).toEqual(expect.arrayContaining(asked));
});

test('the roles trust the environments that the workflows run in', () => {
  const trusted = synthesize()
    .ofType('AWS::IAM::Role')
    .map(({ Properties }) => JSON.stringify(Properties.AssumeRolePolicyDocument))
    .flatMap((text) => /environment:([\w-]+)/.exec(text)?.[1] ?? []);
  const used = [deploy.jobs.deploy, workflow('restore-drill').jobs.restore].map((job) => job?.environment);
  expect(trusted.toSorted()).toEqual(used.toSorted());
});

test('the stacks and outputs that are named exist', () => {
  const { resources, template } = synthesize();
  const stacks = new Set(resources.map(({ stack }) => stack));
  const named = [...read('deploy').matchAll(/cdk deploy ([A-Z][\w ]+?) --/g)].flatMap(([, names]) =>
    (names ?? '').split(' '),
  );
  for (const name of named) expect(stacks).toContain(name);
  const outputsOf = (stack: string) => Object.keys(JSON.parse(template(stack)).Outputs);
  expect(outputsOf('Migration')).toEqual(
    expect.arrayContaining(['ClusterName', 'TaskArn', 'Subnets', 'Group', 'Database', 'DrillRoleArn']),
  );
  expect(outputsOf('Edge')).toContain('DistributionId');
  expect(outputsOf('Releases')).toEqual(expect.arrayContaining(['RepositoryUri', 'DeployRoleArn']));
});
