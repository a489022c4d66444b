import { demoUsers } from '#db/seed/demo-users.ts';
import { placeInstances } from './instances.ts';
import { readPort, readStartOptions, type StartOptions } from './options.ts';
import { runToEnd } from './process/lifetime.ts';
import { Progress } from './progress.ts';
import { loadSecrets } from './secrets.ts';
import { loadDotEnv, openSession, requirePort, type Session, secretsFile, storeFolder } from './session.ts';
import { startStack } from './stack.ts';

function sayWhereItIs(url: string, progress: Progress) {
  progress.say(`\nThe store is open after ${progress.seconds.toFixed(1)} s.\n`);
  progress.say(`  store    ${url}`);
  progress.say(`  admin    ${url}/admin`);
  progress.say(`  status   ${url}/status\n`);
  for (const { email, password, role } of demoUsers)
    progress.say(`  ${role.padEnd(12)}${email}  ${password}`);
  progress.say('\nCtrl-C stops all of it; the data stays in .data/.');
}

function openStore(onFailure: (error: unknown) => void, options: StartOptions): Promise<Session> {
  const { reset } = options;
  return openSession({
    folder: storeFolder,
    reset,
    supervise: true,
    stoppedCode: 0,
    temporary: false,
    onFailure,
  });
}

async function runStore(
  { host, data }: Session,
  failure: Promise<never>,
  options: StartOptions,
): Promise<number> {
  const progress = new Progress((line) => console.log(line));
  const port = readPort(process.env);
  await requirePort(port, 'npm start');
  progress.say('MyClothes.com');
  const stack = await startStack(host, {
    dataFolder: data.folder,
    logs: data.logs,
    secrets: loadSecrets(secretsFile, process.env),
    env: options.store ? { ...process.env, CART_STORE: options.store } : process.env,
    instances: placeInstances(options.instances),
    replicas: options.replicas,
    redisFailover: true,
    sticky: options.sticky,
    port,
    progress,
  });
  sayWhereItIs(stack.url, progress);
  return failure;
}

loadDotEnv();
let options: StartOptions;
await runToEnd(
  async (onFailure) => {
    options = readStartOptions(process.argv.slice(2));
    return openStore(onFailure, options);
  },
  (session, failure) => runStore(session, failure, options),
);
