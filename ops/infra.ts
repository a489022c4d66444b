// `npm run infra:synth` makes the templates, `npm run infra:test` proves them; neither needs an account or the network.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bringInfraPackages, infraFolder } from './testing/infra.ts';

const binaries = [path.join(infraFolder, 'node_modules', '.bin'), path.resolve('node_modules', '.bin')];

function run(program: string, args: string[], cwd = process.cwd()): void {
  const env = { ...process.env, PATH: [...binaries, process.env.PATH].join(path.delimiter) };
  const { status } = spawnSync(program, args, { cwd, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const [step, ...args] = process.argv.slice(2);
await bringInfraPackages();
switch (step) {
  case 'synth': {
    run('cdk', ['synth', '--quiet', ...args], infraFolder);
    break;
  }
  case 'test': {
    run('tsc', ['--noEmit', '-p', infraFolder]);
    run('vitest', ['run', '--root', infraFolder, ...args]);
    break;
  }
  default: {
    console.error('npm run infra:synth, or npm run infra:test');
    process.exit(1);
  }
}
