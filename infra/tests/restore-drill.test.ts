import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Stands in for the AWS CLI: writes down what it is asked, and answers as the drill expects. */
const aws = (exitCode: number) => `#!/bin/sh
echo "$*" >> "$CALLS"
case "$*" in
  *OutputKey*) expr "$*" : ".*OutputKey=='\\([A-Za-z]*\\)'.*" ;;
  *LatestRestorableTime*) echo 2026-11-22T22:00:00Z ;;
  *describe-db-instances*) expr "$*" : ".*DBInstances.0..\\([^ ]*\\).*" ;;
  *run-task*) echo the-run ;;
  *describe-tasks*) echo ${exitCode} ;;
  *restore-db*) [ -z "$FAIL_RESTORE" ] ;;
esac
`;

function runDrill(exitCode: number, env: Record<string, string> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'myclothes-drill-'));
  const calls = path.join(folder, 'calls');
  writeFileSync(path.join(folder, 'aws'), aws(exitCode));
  chmodSync(path.join(folder, 'aws'), 0o755);
  const { status, stdout } = spawnSync('bash', [new URL('../restore-drill.sh', import.meta.url).pathname], {
    env: { ...env, CALLS: calls, PATH: `${folder}${path.delimiter}${process.env.PATH}` },
    encoding: 'utf8',
  });
  const called = existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [];
  // What it only looks up is of no matter.
  const acts = called.filter((line) => !/^(cloudformation|rds) describe/.test(line));
  return { status, stdout, acts, verbs: acts.map((line) => line.split(' ')[1]) };
}

test('it restores beside the live database, checks with the live release, and removes what it made', () => {
  const { status, stdout, acts, verbs } = runDrill(0);
  expect(status).toBe(0);
  expect(verbs).toEqual([
    'restore-db-instance-to-point-in-time',
    'wait',
    'run-task',
    'wait',
    'describe-tasks',
    'delete-db-instance',
  ]);
  const [restore, , run] = acts;
  expect(restore).toMatch(/--source-db-instance-identifier Database --target-\S+ myclothes-restore-drill/);
  expect(restore).toMatch(
    /DBSubnetGroupName .*DBParameterGroupName .*VpcSecurityGroupId --no-multi-az --no-public/,
  );
  expect(run).toContain('"command":["node","ops/aws/run.ts","ops/aws/check-restore.ts"]');
  expect(run).toContain('{"name":"DATABASE_HOST","value":"Endpoint.Address"}');
  expect(stdout).toContain('restoring what was there at 2026-11-22T22:00:00Z');
});

test('a check that fails fails the drill, and leaves nothing behind', () => {
  const { status, verbs } = runDrill(1);
  expect(status).toBe(1);
  expect(verbs.at(-1)).toBe('delete-db-instance');
});

test('so does a restore that fails', () => {
  const { status, verbs } = runDrill(0, { FAIL_RESTORE: 'yes' });
  expect(status).not.toBe(0);
  expect(verbs.at(-1)).toBe('delete-db-instance');
  expect(verbs).not.toContain('run-task');
});
