import { makeInstance } from './instances.ts';
import { readPort } from './options.ts';
import { runToEnd } from './process/lifetime.ts';
import { Progress } from './progress.ts';
import { loadSecrets } from './secrets.ts';
import { prepareDatabase, startServices } from './services.ts';
import { loadDotEnv, openSession, requirePort, secretsFile, storeFolder } from './session.ts';
import { instanceEnvironment } from './web.ts';

loadDotEnv();
await runToEnd(
  (onFailure) =>
    openSession({
      folder: storeFolder,
      reset: process.argv.includes('--reset'),
      supervise: false,
      stoppedCode: 0,
      temporary: false,
      onFailure,
    }),
  async ({ host, data }, failure) => {
    const progress = new Progress((line) => console.log(line));
    const port = readPort(process.env);
    await requirePort(port, 'npm run dev');
    const secrets = loadSecrets(secretsFile, process.env);
    const options = {
      dataFolder: data.folder,
      logs: data.logs,
      secrets,
      replicas: 2,
      redisFailover: false,
      progress,
      env: process.env,
    };
    const services = await startServices(host, options);
    await prepareDatabase(host, services, options);
    const env: NodeJS.ProcessEnv = {
      ...instanceEnvironment(services.env, secrets, port),
      NODE_ENV: 'development',
    };
    const instance = makeInstance(host, { id: 'web-a-1', zone: 'a', port, env, log: 'inherit' });
    await progress.step('instance', () => instance.service.start());
    progress.say(`\nThe store is open, with reload: http://localhost:${port}\n`);
    return failure;
  },
);
