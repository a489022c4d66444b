import { expect, test } from 'vitest';
import { openProductCsv, type Row } from './csv-rows.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* inPieces(data: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < data.length; start += size) yield data.subarray(start, start + size);
}

async function rowsOf(data: Uint8Array | string, size = 7): Promise<Row[]> {
  const { rows } = await openProductCsv(inPieces(typeof data === 'string' ? bytes(data) : data, size));
  return collect(rows);
}

const linesOf = (rows: Row[]) =>
  rows.map(({ line, cells, broken }) => [line, cells.title ?? broken?.slice(0, 12)]);

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines count from 1 with %s, blank ones and those inside quotes included', async (_, eol) => {
  const text = ['Title,Price', 'a,1', '', '"b', 'b",2', ',', 'c,3'].join(eol);
  expect(linesOf(await rowsOf(text))).toEqual([
    [2, 'a'],
    [4, 'b b'],
    [7, 'c'],
  ]);
});

test('line ends may be mixed, in pieces cut anywhere', async () => {
  const text = 'Title,Price\r\na,1\n"b\r\nb",2\rc,3\r\n';
  for (let size = 1; size < text.length; size++) {
    expect(linesOf(await rowsOf(text, size))).toEqual([
      [2, 'a'],
      [3, 'b b'],
      [5, 'c'],
    ]);
  }
});

test('line separators of Unicode end no line', async () => {
  expect(linesOf(await rowsOf('Title,Price\na\u2028a,1\n"b\u2029",2\n'))).toEqual([
    [2, 'a a'],
    [3, 'b'],
  ]);
});

test('headers are found whatever their case, spaces, order, age and mark', async () => {
  const old = '\ufeffVARIANT  PRICE,extra,handle , Title\n5,x,h,T';
  const recent = 'URL handle,Title,Price,Compare-at price\nh,T,5,6';
  expect((await rowsOf(old))[0]?.cells).toEqual({ handle: 'h', title: 'T', price: '5' });
  expect((await rowsOf(recent))[0]?.cells).toEqual({
    handle: 'h',
    title: 'T',
    price: '5',
    compareAtPrice: '6',
  });
});

test('spreadsheets that write semicolons, tabs or UTF-16 are read', async () => {
  expect(linesOf(await rowsOf('Title;Price\n"a;a";1,5\n'))).toEqual([[2, 'a;a']]);
  expect(linesOf(await rowsOf('Title\tPrice\na\t1\n'))).toEqual([[2, 'a']]);
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from([...'Title,Price\né,1'].map((c) => c.charCodeAt(0))).buffer),
  ]);
  expect(linesOf(await rowsOf(utf16))).toEqual([[2, 'é']]);
});

test('rows may be shorter than the header, and longer by blanks only', async () => {
  const [short, blanks, long] = await rowsOf('Title,Price\na\nb,2,,\nc, so to say,3');
  expect([short?.cells.title, blanks?.cells.title]).toEqual(['a', 'b']);
  expect(long).toEqual({
    line: 4,
    cells: {},
    broken: expect.stringContaining('3 fields where the header has 2'),
  });
});

test('a row with a wrong quote is named by its first line, and the next is read again', async () => {
  const rows = await rowsOf('Title,Price\n"a\na" x,1\nb,2\nc 5" wide,3\nd,4\n');
  expect(linesOf(rows)).toEqual([
    [2, 'a double quo'],
    [4, 'b'],
    [5, 'a double quo'],
    [6, 'd'],
  ]);
});

test('a quote that is never closed is named by the line where its row starts', async () => {
  expect(linesOf(await rowsOf('Title,Price\na,1\n"b,2\nc,3\nd,4'))).toEqual([
    [2, 'a'],
    [3, 'a quote that'],
  ]);
});

test.each([
  ['nothing', ''],
  ['only a mark', '\ufeff'],
  ['only blanks', '\n\n  \n'],
  ['a header of something else', 'id,name\n1,x'],
  ['prose', 'Dear all,\nplease find attached'],
  ['no title', 'Handle,Variant Price\na,1'],
  ['no price', 'Handle,Title\na,b'],
  ['a page', '<!doctype html><html></html>'],
])('%s is refused as a file', async (_, text) => {
  await expect(rowsOf(text)).rejects.toThrow(expect.objectContaining({ name: 'ImportFileError' }));
});

test('bytes that are no text are refused as a file', async () => {
  const workbook = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
  await expect(rowsOf(workbook)).rejects.toThrow('spreadsheet');
  await expect(rowsOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).rejects.toThrow('UTF-8');
  const latin1 = new Uint8Array([...bytes('Title,Price\ncaf'), 0xe9, ...bytes(',1\n')]);
  await expect(rowsOf(latin1)).rejects.toThrow('UTF-8');
  await expect(rowsOf(bytes('Title,Price\né,1').subarray(0, 13))).rejects.toThrow('UTF-8');
});

test('a row without end is stopped before it fills the memory', async () => {
  async function* endless() {
    yield bytes('Title,Price\na,1\n"');
    for (let piece = 0; ; piece++) {
      if (piece > 100) throw new Error('read on');
      yield bytes('x'.repeat(100_000));
    }
  }
  const readAll = async () => collect((await openProductCsv(endless())).rows);
  await expect(readAll()).rejects.toThrow('line 3 never ends');
});
