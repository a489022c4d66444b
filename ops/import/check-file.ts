import { stat } from 'node:fs/promises';
import { ImportFileError } from '#lib/catalog/import/problem.ts';

const maxMegabytes = 200;

/** @throws ImportFileError with one line that says what is wrong with the file */
export async function checkFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    throw new ImportFileError(
      found.code === 'ENOENT' ? `there is no file ${file}` : `${file}: ${found.message}`,
    );
  }
  if (!found.isFile()) throw new ImportFileError(`${file} is no file`);
  if (found.size === 0) throw new ImportFileError(`${file} is empty`);
  if (found.size > maxMegabytes * 1024 * 1024) {
    const megabytes = Math.ceil(found.size / 1024 / 1024);
    throw new ImportFileError(`${file} has ${megabytes} MB, and ${maxMegabytes} is the limit: split it`);
  }
}
