import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { action } from './action.ts';
import { Problem } from './errors.ts';
import { log } from './log.ts';

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-request-id': 'request-1' }) }));
// What the bundler puts in its place on the server.
vi.mock('next/navigation', () => import('next/dist/api/navigation.react-server.js'));
afterEach(() => vi.restoreAllMocks());

const say = () => (code: string) => `<${code}>`;
const schema = z.object({ name: z.string().min(1, 'required') });

function form(name: string): FormData {
  const data = new FormData();
  data.set('name', name);
  return data;
}

const failing = (error: unknown) =>
  action({
    guard: async () => {},
    schema,
    say,
    run: async () => {
      throw error;
    },
  });

test('guards before it parses, parses before it runs', async () => {
  const run = vi.fn(async ({ name }: { name: string }) => name);
  const guard = async () => {
    throw new Problem(403, 'not_allowed');
  };
  const refused = await action({ guard, schema, say, run })(null, form(''));
  expect(refused).toEqual({ ok: false, code: 'not_allowed', message: '<not_allowed>' });
  const save = action({ guard: async () => {}, schema, say, run });
  expect(await save(null, form(''))).toEqual({
    ok: false,
    code: 'invalid',
    message: '<invalid>',
    fieldErrors: { name: '<required>' },
  });
  expect(run).not.toHaveBeenCalled();
  expect(await save(null, form('Tee'))).toEqual({ ok: true, data: 'Tee' });
});

test('a problem returns unlogged, with its field errors', async () => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => {});
  const errors = [{ path: 'name', message: 'taken' }];
  expect(await failing(new Problem(409, 'taken', { errors }))(null, form('Tee'))).toEqual({
    ok: false,
    code: 'taken',
    message: '<taken>',
    fieldErrors: { name: '<taken>' },
  });
  expect(logged).not.toHaveBeenCalled();
});

test('the unexpected is logged once with the request id, and says nothing of itself', async () => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => {});
  const error = new Error('relation "secret" does not exist');
  expect(await failing(error)(null, form('Tee'))).toEqual({
    ok: false,
    code: 'internal',
    message: '<internal>',
  });
  expect(logged).toHaveBeenCalledExactlyOnceWith({ err: error, requestId: 'request-1' }, 'action failed');
});

test('a database that is away is no fault of the form', async () => {
  const warned = vi.spyOn(log, 'warn').mockImplementation(() => {});
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  expect(await failing(away)(null, form('Tee'))).toMatchObject({ code: 'unavailable' });
  expect(warned).toHaveBeenCalledOnce();
});
