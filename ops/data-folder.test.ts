import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from './data-folder.ts';
import { identifyProcess, isAlive } from './process/identity.ts';

let root: string;
let child: ChildProcess;
const reports: string[] = [];

const open = (folder: string, reset = false) =>
  openDataFolder(folder, { parents: [], reset, report: (line) => reports.push(line) });

/** Leaves a folder as a killed starter would: with a process that still runs. */
function abandon(folder: string) {
  mkdirSync(folder, { recursive: true });
  const record = { ...identifyProcess(child.pid ?? 0), name: 'redis', stopSignal: 'SIGTERM' };
  writeFileSync(path.join(folder, 'pids.json'), JSON.stringify([record]));
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'myclothes-data-'));
  child = spawn('sleep', ['60'], { detached: true });
  reports.length = 0;
});

afterEach(() => {
  child.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

describe('openDataFolder', () => {
  it('refuses a folder that is in use, and names the process', async () => {
    await open(root);
    await expect(open(root)).rejects.toThrow(`already running (pid ${process.pid})`);
  });

  it('ends what a killed starter left running, and says so', async () => {
    const orphan = identifyProcess(child.pid ?? 0);
    abandon(root);
    await open(root);
    expect(orphan && isAlive(orphan)).toBe(false);
    expect(reports.join()).toContain('redis');
  });

  it('clears away a test run that was killed, also when the next test run begins', async () => {
    const orphan = identifyProcess(child.pid ?? 0);
    abandon(path.join(root, 'test-1'));
    await open(path.join(root, 'test-2'));
    expect(orphan && isAlive(orphan)).toBe(false);
    expect(existsSync(path.join(root, 'test-1'))).toBe(false);
  });

  it('empties on reset all but the secrets and test runs under way', async () => {
    writeFileSync(path.join(root, 'secrets.json'), 'secret');
    mkdirSync(path.join(root, 'redis'));
    await open(path.join(root, 'test-3'));
    await open(root, true);
    expect(existsSync(path.join(root, 'redis'))).toBe(false);
    expect(existsSync(path.join(root, 'test-3'))).toBe(true);
    expect(readFileSync(path.join(root, 'secrets.json'), 'utf8')).toBe('secret');
  });
});
