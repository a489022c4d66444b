import path from 'node:path';
import { parseArgs } from 'node:util';
import { connectDatabases } from '#db/client.ts';
import { ImportFileError } from '#lib/catalog/import/problem.ts';
import { checkFile } from './import/check-file.ts';
import { importFile } from './import/import-file.ts';
import { exitCode, printReport } from './import/report.ts';
import { loadDotEnv } from './session.ts';

const help = `npm run import -- FILE.csv [options]

Brings products from a Shopify product CSV (old column names or new) into the catalog, matched by handle.

  --dry-run         shows what would be created, changed (field by field) and refused, and changes nothing
  --all-or-nothing  brings nothing in if anything of the file is refused; else the rest goes in
  --set-stock       overwrites the stock of variants that exist, too; else only new ones get the file's
  --help            this

Files up to 200 MB. Exit codes: 0 everything is in, 1 nothing is, 2 some of it was refused.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      'all-or-nothing': { type: 'boolean', default: false },
      'set-stock': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [name, ...others] = positionals;
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (!name || others.length > 0) throw new ImportFileError('name one CSV file; --help says more');
  // npm runs scripts in the project's folder, wherever it was called.
  const file = path.resolve(process.env.INIT_CWD ?? '.', name);
  await checkFile(file);
  loadDotEnv();
  const primaryUrl = process.env.DATABASE_URL;
  if (!primaryUrl)
    throw new ImportFileError('DATABASE_URL is missing: npm start prints the one of its store');
  const databases = connectDatabases({ primaryUrl, poolSize: 1 });
  try {
    const options = {
      dryRun: values['dry-run'],
      allOrNothing: values['all-or-nothing'],
      setStock: values['set-stock'],
    };
    const result = await importFile(databases.primary.db, file, options);
    printReport(result, options);
    return exitCode(result);
  } finally {
    await databases.close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`import: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
});
