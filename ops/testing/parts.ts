import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../process/host.ts';
import { StartError } from '../process/start-error.ts';
import { type Counts, countRun, readReport } from './counts.ts';
import { bringInfraPackages, infraFolder } from './infra.ts';

export interface PartContext {
  host: Host;
  /** Where the reports go. */
  folder: string;
  env: NodeJS.ProcessEnv;
  /** Further arguments, such as the files to run. */
  args: string[];
}

/** The commands of package.json's `check`, which joins them by `&&`. */
export function listCheckSteps(packageJson: string): string[] {
  const { scripts } = JSON.parse(packageJson) as { scripts?: Record<string, string> };
  if (!scripts?.check) throw new StartError('package.json has no script `check`.');
  return scripts.check.split('&&').map((step) => step.trim());
}

function say(line: string) {
  console.log(`\n── ${line}`);
}

const binaries = path.resolve('node_modules/.bin');

function withBinaries(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, PATH: `${binaries}${path.delimiter}${env.PATH ?? ''}` };
}

/** Each step of `npm run check` counts as one test. */
export async function runCheck({ host, env }: PartContext): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0 };
  for (const step of listCheckSteps(readFileSync('package.json', 'utf8'))) {
    say(`check: ${step}`);
    const code = await host.runProgram('check', '/bin/sh', ['-c', step], {
      env: withBinaries(env),
      log: 'inherit',
    });
    if (code === 0) counts.passed += 1;
    else counts.failed += 1;
  }
  return counts;
}

export async function runVitest(
  project: 'unit' | 'int',
  { host, env, args, folder }: PartContext,
): Promise<Counts> {
  say(`${project} tests`);
  const report = path.join(folder, `${project}.json`);
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const program = path.join(binaries, 'vitest');
  const code = await host.runProgram(project, program, ['run', '--project', project, ...options, ...args], {
    env: withBinaries(env),
    log: 'inherit',
  });
  return countRun(readReport(report), code === 0);
}

/** The types and the templates of `infra/`, with packages of its own. */
export async function runInfra({ host, env, args, folder }: PartContext): Promise<Counts> {
  await bringInfraPackages();
  say('infra tests');
  const report = path.join(folder, 'infra.json');
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const run = (program: string, programArgs: string[]) =>
    host.runProgram('infra', path.join(binaries, program), programArgs, {
      env: withBinaries(env),
      log: 'inherit',
    });
  const types = await run('tsc', ['--noEmit', '-p', infraFolder]);
  const code = await run('vitest', ['run', '--root', infraFolder, ...options, ...args]);
  const counts = countRun(readReport(report), code === 0);
  return types === 0 ? { ...counts, passed: counts.passed + 1 } : { ...counts, failed: counts.failed + 1 };
}

export async function runPlaywright({ host, env, args, folder }: PartContext): Promise<Counts> {
  say('browser tests');
  const report = path.join(folder, 'e2e.json');
  const program = path.join(binaries, 'playwright');
  const code = await host.runProgram('e2e', program, ['test', '--reporter=list,json', ...args], {
    env: {
      ...withBinaries(env),
      // Fixtures import what the server imports.
      NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --conditions=react-server`.trim(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
    log: 'inherit',
  });
  return countRun(readReport(report), code === 0);
}
