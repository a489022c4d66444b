import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identifyProcess, isAlive } from './identity.ts';
import { lockOwner, releaseLock, takeLock } from './lock.ts';

let folder: string;
let file: string;
let other: ChildProcess;

/** A living process that is not this one. */
const otherIdentity = () => identifyProcess(other.pid ?? 0);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'myclothes-lock-'));
  file = path.join(folder, 'starter.lock');
  other = spawn('sleep', ['60'], { detached: true });
});

afterEach(() => {
  other.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

describe('takeLock', () => {
  it('takes a free lock until it is released', async () => {
    expect(await takeLock(file, [])).toBeNull();
    expect(lockOwner(file)?.pid).toBe(process.pid);
    releaseLock(file);
    expect(lockOwner(file)).toBeNull();
  });

  it('answers the living holder', async () => {
    writeFileSync(file, JSON.stringify({ owner: otherIdentity(), parents: [] }));
    expect(await takeLock(file, [])).toEqual(otherIdentity());
  });

  it('takes over from a holder that is dead, even where its pid was given to another process', async () => {
    writeFileSync(file, JSON.stringify({ owner: { pid: other.pid, started: 'long ago' }, parents: [] }));
    expect(await takeLock(file, [])).toBeNull();
    expect(lockOwner(file)?.pid).toBe(process.pid);
  });

  it('ends a holder whose parents were killed', async () => {
    const owner = otherIdentity();
    const parents = [{ pid: process.pid, started: 'long ago' }];
    writeFileSync(file, JSON.stringify({ owner, parents }));
    expect(await takeLock(file, [])).toBeNull();
    expect(owner && isAlive(owner)).toBe(false);
  });
});
