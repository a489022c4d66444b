import path from 'node:path';
import { runLab } from '../bench/lab/lab.ts';
import { type LabOptions, readLabOptions } from '../bench/lab/options.ts';
import { runToEnd } from './process/lifetime.ts';
import { openSession, storeFolder } from './session.ts';

let options: LabOptions;
await runToEnd(
  async (onFailure) => {
    options = readLabOptions(process.argv.slice(2));
    return openSession({
      folder: path.join(storeFolder, `lab-${process.pid}`),
      reset: false,
      supervise: false,
      stoppedCode: 130,
      temporary: true,
      onFailure,
    });
  },
  (session) => runLab(session, options),
);
