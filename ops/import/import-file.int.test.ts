import { spawn } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connectDatabases, type Databases } from '#db/client.ts';
import { createTestDatabase, type TestDatabase } from '../../tests/setup/database.ts';
import { checkFile } from './check-file.ts';
import { type ImportOptions, importFile } from './import-file.ts';
import { exitCode, reportLines } from './report.ts';

let folder: string;
let database: TestDatabase;
let databases: Databases;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'import-'));
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url, poolSize: 1 });
});

afterEach(async () => {
  await databases.primary.sql`TRUNCATE products, collections, media, outbox CASCADE`;
});

afterAll(async () => {
  await databases.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function save(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

/** What the command prints and its exit code, without the start of a process. */
async function run(
  file: string,
  flags: Partial<ImportOptions> = {},
): Promise<{ code: number; lines: string[] }> {
  await checkFile(file);
  const options = { dryRun: false, allOrNothing: false, setStock: false, ...flags };
  const result = await importFile(databases.primary.db, file, options);
  return { code: exitCode(result), lines: reportLines(result, options) };
}

function runCommand(...args: string[]): Promise<{ code: number | null; lines: string[] }> {
  const command = ['--conditions=react-server', new URL('../import.ts', import.meta.url).pathname, ...args];
  const child = spawn(process.execPath, command, { env: { ...process.env, DATABASE_URL: database.url } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, lines: output.trim().split('\n') })),
  );
}

const handles = async () =>
  (
    await databases.primary.sql<{ handle: string }[]>`SELECT handle FROM product_listings ORDER BY handle`
  ).map(({ handle }) => handle);

const good = [
  'Handle,Title,Body (HTML),Vendor,Tags,Option1 Name,Option1 Value,Variant Price,Variant Inventory Qty,Image Src',
  'blue-shirt,Blue Shirt,"Cotton,\r\n""washed""",Acme,men,Size,S,50,1,https://cdn.test/1.jpg',
  'blue-shirt,,,,,,M,50,0,',
  'red-tee,Red Tee,Soft,Acme,women,Title,Default Title,20,3,',
].join('\r\n');

const half = `${good}\r\nbad-top,Bad Top,,,,Title,Default Title,cheap,1,`;

test('a file goes in, is found, and goes in again without a change', async () => {
  const file = await save('good.csv', good);
  expect(await run(file)).toEqual({ code: 0, lines: ['2 created, 0 changed, 0 as they were.'] });
  expect(await handles()).toEqual(['blue-shirt', 'red-tee']);
  const [row] = await databases.primary.sql`
    SELECT l.image ->> 'src' AS image, t.description, l.price::int
    FROM product_listings l JOIN product_translations t USING (product_id) WHERE handle = 'blue-shirt'`;
  expect(row).toEqual({
    image: expect.stringMatching(/^\/media\/garments\/shirt-/),
    description: '<p>Cotton,<br>"washed"</p>',
    price: 5000,
  });
  const tags = await databases.primary.sql<{ tags: string[] }[]>`
    SELECT payload -> 'tags' AS tags FROM outbox WHERE topic = 'cache.invalidate'`;
  expect(tags.map((entry) => entry.tags)).toEqual([['product:blue-shirt', 'product:red-tee', 'listings']]);
  expect(await run(file)).toEqual({ code: 0, lines: ['0 created, 0 changed, 2 as they were.'] });
});

test('what is bad is listed and the rest goes in, or nothing does', async () => {
  const file = await save('half.csv', half);
  const refusal = "line 6: bad-top: Variant Price: not a price in the shop's currency: cheap";
  expect(await run(file, { allOrNothing: true })).toEqual({
    code: 1,
    lines: [refusal, 'Nothing was changed: 1 refused (1 reason above), and all or nothing was asked for.'],
  });
  expect(await handles()).toEqual([]);
  expect(await run(file)).toEqual({
    code: 2,
    lines: [refusal, '2 created, 0 changed, 0 as they were, 1 refused (1 reason above).'],
  });
  expect(await handles()).toEqual(['blue-shirt', 'red-tee']);
});

test('a dry run shows the difference field by field, and makes none', async () => {
  await run(await save('good.csv', good));
  const changed = await save('changed.csv', half.replace('Red Tee', 'Rot').replace(',50,0', ',49.90,7'));
  expect(await run(changed, { dryRun: true })).toMatchObject({
    code: 2,
    lines: [
      'changed  blue-shirt',
      '  variants[blue-shirt.m].price: 5000 -> 4990',
      'changed  red-tee',
      '  title.en: "Red Tee" -> "Rot"',
      expect.stringMatching(/^ {2}images\[0\]\.src: /),
      '  images[0].alt.en: "Red Tee" -> "Rot"',
      expect.stringMatching(/^line 6: /),
      'Would be: 0 created, 2 changed, 0 as they were, 1 refused (1 reason above).',
    ],
  });
  expect(await run(await save('good.csv', good))).toMatchObject({
    lines: ['0 created, 0 changed, 2 as they were.'],
  });
});

test('columns that a file does not have empty nothing, and stock is overwritten only when asked', async () => {
  await run(await save('good.csv', good));
  const few = await save('few.csv', 'URL handle,Title,Price,Inventory quantity\nred-tee,Red Tee,20,9');
  expect(await run(few)).toMatchObject({ lines: ['0 created, 0 changed, 1 as they were.'] });
  expect(await run(few, { setStock: true, dryRun: true })).toMatchObject({
    lines: ['changed  red-tee', '  variants[red-tee].quantity: 3 -> 9', expect.any(String)],
  });
});

test('a SKU that another product holds is refused, and with all or nothing what went before it goes back', async () => {
  await run(await save('first.csv', 'Handle,Title,Price,SKU\na,A,1,X'));
  const second = await save('second.csv', 'Handle,Title,Price,SKU\nb,B,1,Y\nc,C,1,X');
  expect(await run(second, { allOrNothing: true })).toMatchObject({
    code: 1,
    lines: ['line 3: c: SKU: the SKU X belongs to a', expect.stringMatching(/^Nothing/)],
  });
  expect(await handles()).toEqual(['a']);
});

test('a file that cannot be read gets one line that says why', async () => {
  const huge = await save('huge.csv', '');
  await truncate(huge, 201 * 1024 * 1024);
  const cases: [string, string][] = [
    [path.join(folder, 'missing.csv'), 'there is no file'],
    [folder, 'is no file'],
    [await save('empty.csv', ''), 'is empty'],
    [huge, '201 MB, and 200 is the limit'],
    [await save('binary.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff])), 'no text'],
    [await save('book.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), 'spreadsheet'],
    [await save('prose.csv', 'Dear all,\nhello'), 'no product CSV'],
  ];
  for (const [file, reason] of cases) await expect(run(file)).rejects.toThrow(reason);
});

test('the command prints the report, or one line that says why there is none, and exits accordingly', async () => {
  const told = await Promise.all([
    runCommand(await save('half.csv', half), '--dry-run'),
    runCommand(path.join(folder, 'missing.csv')),
    runCommand(),
    runCommand('--help'),
  ]);
  expect(told).toMatchObject([
    {
      code: 2,
      lines: ['new      blue-shirt', 'new      red-tee', /^line 6/, /^Would be: 2 created/].map(matching),
    },
    { code: 1, lines: [expect.stringMatching(/^import: there is no file/)] },
    { code: 1, lines: [expect.stringMatching(/^import: name one CSV file/)] },
    { code: 0 },
  ]);
  expect(told[3]?.lines.at(-1)).toContain('0 everything is in, 1 nothing is, 2 some');
});

const matching = (line: string | RegExp) => (typeof line === 'string' ? line : expect.stringMatching(line));
