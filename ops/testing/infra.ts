import path from 'node:path';
import { installPackages, packagesAreCurrent } from '../launcher/packages.mjs';
import { StartError } from '../process/start-error.ts';

export const infraFolder = path.resolve('infra');

/** AWS' packages are large and the store never needs them, so they are installed when somebody works on `infra/`. */
export async function bringInfraPackages(): Promise<void> {
  if (packagesAreCurrent(infraFolder)) return;
  console.log('Installing the packages of infra …');
  const problem = await installPackages(infraFolder);
  if (problem) throw new StartError(problem);
}
