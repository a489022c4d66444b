import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from './process/lifetime.ts';
import { openSession, type Session, storeFolder } from './session.ts';

const names = readdirSync('bench')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'));

const [asked, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (asked !== undefined && !existsSync(path.join('bench', `${asked}.ts`)))) {
  console.error(`npm run bench [${names.join('|')}]: there is no ${[asked, ...rest].join(' ')}`);
  process.exit(1);
}

await runToEnd(
  (onFailure) =>
    openSession({
      folder: path.join(storeFolder, `bench-${process.pid}`),
      reset: false,
      supervise: false,
      stoppedCode: 130,
      temporary: true,
      onFailure,
    }),
  async (session) => {
    for (const name of asked ? [asked] : names) {
      console.log(`\n── bench ${name}`);
      const bench = (await import(path.resolve('bench', `${name}.ts`))) as {
        run(session: Session): Promise<void>;
      };
      await bench.run(session);
    }
    return 0;
  },
);
