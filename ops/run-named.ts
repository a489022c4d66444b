import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from './process/lifetime.ts';
import { openSession, type Session, storeFolder } from './session.ts';

/** Runs the file of a folder that is named on the command line, or all of them, each over services of its own. */
export async function runNamed(command: string, folder: string): Promise<void> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.basename(file, '.ts'));
  const [asked, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (asked !== undefined && !existsSync(path.join(folder, `${asked}.ts`)))) {
    console.error(
      `npm run ${command} [${names.join('|')}]: there is no ${[asked, ...rest].filter(Boolean).join(' ')}`,
    );
    process.exit(1);
  }
  await runToEnd(
    (onFailure) =>
      openSession({
        folder: path.join(storeFolder, `${command}-${process.pid}`),
        reset: false,
        supervise: false,
        stoppedCode: 130,
        temporary: true,
        onFailure,
      }),
    async (session) => {
      for (const name of asked ? [asked] : names) {
        console.log(`\n── ${command} ${name}`);
        const file = path.resolve(folder, `${name}.ts`);
        const { run } = (await import(file)) as { run(session: Session): Promise<void> };
        await run(session);
      }
      return 0;
    },
  );
}
