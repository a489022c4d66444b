import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const sourceFolders = ['app', 'components', 'lib', 'db', 'messages', 'server', 'i18n'];
const sourceFiles =
  /^(next\.config\.\w+|proxy\.ts|instrumentation(-client)?\.ts|package-lock\.json|postcss\.config\.\w+)$/;
/** Neither gets into the pages that are built. */
const leftOut = /(\.test\.tsx?$)|(^db[/\\](seed|migrations)[/\\])/;

function listFiles(root: string, folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}

/** A hash of all that a build is made from; of `public/` the names alone, since a build does not read it. */
export function hashCode(root: string, actionsKey: string): string {
  const hash = createHash('sha256').update(`${actionsKey}\n`);
  const top = readdirSync(root).filter((name) => sourceFiles.test(name));
  const sources = sourceFolders
    .flatMap((folder) => listFiles(root, folder))
    .filter((file) => !leftOut.test(file));
  for (const file of [...top, ...sources].sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  for (const file of listFiles(root, 'public').sort()) hash.update(`${file}\0`);
  return hash.digest('hex');
}
