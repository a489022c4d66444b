// `npm run infra:synth` makes the templates of AWS: no account and no network is asked.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bringInfraPackages, infraFolder } from './testing/infra.ts';

await bringInfraPackages();
const binaries = [path.join(infraFolder, 'node_modules', '.bin'), path.resolve('node_modules', '.bin')];
const env = { ...process.env, PATH: [...binaries, process.env.PATH].join(path.delimiter) };
const args = ['synth', '--quiet', ...process.argv.slice(2)];
const { status } = spawnSync('cdk', args, { cwd: infraFolder, env, stdio: 'inherit' });
process.exit(status ?? 1);
