import path from 'node:path';
import { isBuildCurrent, testBuild, usualBuild } from './build.ts';
import { folderOwner } from './data-folder.ts';
import { placeInstances } from './instances.ts';
import type { Host } from './process/host.ts';
import { runToEnd } from './process/lifetime.ts';
import { findFreePorts } from './process/ports.ts';
import { StartError } from './process/start-error.ts';
import { Progress } from './progress.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { prepareDatabase, startServices } from './services.ts';
import { openSession, type Session, secretsFile, storeFolder } from './session.ts';
import { buildWithProgress, describeStack, type StackOptions, startWebWithProgress } from './stack.ts';
import { addCounts, type Counts } from './testing/counts.ts';
import { browserVariables, serviceVariables, withoutStore } from './testing/environment.ts';
import { type PartContext, runCheck, runInfra, runPlaywright, runVitest } from './testing/parts.ts';
import { instanceEnvironment, openWeb } from './web.ts';

const allParts = ['unit', 'check', 'infra', 'int', 'e2e'] as const;
type Part = (typeof allParts)[number];

function readParts([first, ...rest]: string[]): { parts: readonly Part[]; args: string[] } {
  if (first === undefined) return { parts: allParts, args: [] };
  const part = allParts.find((name) => name === first);
  if (part === undefined) throw new StartError(`There is no part ${first}: ${allParts.join(', ')}.`);
  return { parts: [part], args: rest };
}

/** A running store keeps the build it serves from: where that is an older one, tests make their own. */
function chooseBuild(secrets: Secrets): string {
  const isServing = folderOwner(storeFolder) !== null;
  return isServing && !isBuildCurrent(usualBuild, secrets.serverActionsKey) ? testBuild : usualBuild;
}

async function runBrowserTests(host: Host, prepared: Preparation, context: PartContext): Promise<Counts> {
  const { options, services, env } = prepared;
  await prepareDatabase(host, services, options);
  const web = await openWeb(host, { ...services.env, NEXT_DIST_DIR: prepared.build }, options);
  await startWebWithProgress(web, options);
  const file = describeStack(host, options, services, web);
  const shared = instanceEnvironment(services.env, options.secrets, options.port);
  return runPlaywright({
    ...context,
    env: { ...shared, ...env, NODE_ENV: 'test', ...browserVariables(web.url, file, prepared.build) },
  });
}

interface Preparation {
  options: StackOptions;
  services: Awaited<ReturnType<typeof startServices>>;
  env: NodeJS.ProcessEnv;
  build: string;
}

/** Starts the services and makes the build, as far as the parts need them. */
async function prepare({ host, data }: Session, parts: readonly Part[]): Promise<Preparation | null> {
  if (!parts.includes('int') && !parts.includes('e2e')) return null;
  const [port = 0] = await findFreePorts(1);
  const base = withoutStore(process.env);
  const secrets = loadSecrets(secretsFile, base);
  const options: StackOptions = {
    dataFolder: data.folder,
    logs: data.logs,
    secrets,
    replicas: 2,
    redisFailover: false,
    progress: new Progress((line) => console.log(line)),
    env: base,
    port,
    instances: placeInstances(3),
    sticky: false,
  };
  const build = chooseBuild(secrets);
  const [services] = await Promise.all([
    startServices(host, options),
    parts.includes('e2e') ? buildWithProgress(host, build, options) : null,
  ]);
  return { options, services, env: { ...base, ...serviceVariables(services) }, build };
}

async function runPart(
  part: Part,
  session: Session,
  prepared: Preparation | null,
  args: string[],
): Promise<Counts> {
  const env = prepared?.env ?? withoutStore(process.env);
  const context: PartContext = { host: session.host, folder: session.data.folder, env, args };
  if (part === 'unit') return runVitest(part, context);
  if (part === 'check') return runCheck(context);
  if (part === 'infra') return runInfra(context);
  if (prepared === null) return { passed: 0, failed: 1 };
  return part === 'int' ? runVitest(part, context) : runBrowserTests(session.host, prepared, context);
}

/** Runs the parts one after the other; what the later ones need is made ready meanwhile. */
async function runParts(session: Session, parts: readonly Part[], args: string[]): Promise<Counts> {
  const explain = (error: unknown) => {
    session.host.throwIfStopping();
    if (!(error instanceof StartError)) throw error;
    console.error(`\n${error.message}`);
    return null;
  };
  const preparing = prepare(session, parts).catch(explain);
  const all: Counts[] = [];
  for (const part of parts) {
    // The build writes types that `check` reads; unit tests need nothing, so they run meanwhile.
    const prepared = part === 'unit' ? null : await preparing;
    const counts = await runPart(part, session, prepared, args).catch(explain);
    all.push(counts ?? { passed: 0, failed: 1 });
  }
  return addCounts(all);
}

await runToEnd(
  (onFailure) =>
    openSession({
      folder: path.join(storeFolder, `test-${process.pid}`),
      reset: false,
      supervise: true,
      stoppedCode: 130,
      temporary: true,
      onFailure,
    }),
  async (session) => {
    const { parts, args } = readParts(process.argv.slice(2));
    const { passed, failed } = await runParts(session, parts, args);
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  },
);
