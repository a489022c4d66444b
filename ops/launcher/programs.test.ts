import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findExecutable, planInstall } from './programs.mjs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'myclothes-programs-'));
  for (const name of ['mc-second', 'mc-third']) writeFileSync(path.join(folder, name), '#!/bin/sh\n');
  chmodSync(path.join(folder, 'mc-third'), 0o755);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('findExecutable', () => {
  it('takes the first name that can be run', () => {
    const found = findExecutable(['mc-first', 'mc-second', 'mc-third'], folder);
    expect(found).toBe(path.join(folder, 'mc-third'));
  });

  it('answers null where there is none', () => {
    expect(findExecutable(['mc-first'], folder)).toBeNull();
  });
});

describe('planInstall', () => {
  it('installs with apt only as root', () => {
    const command = 'apt-get install -y --no-install-recommends redis-server haproxy';
    expect(planInstall(['redis', 'haproxy'], { manager: 'apt-get', isRoot: true })).toEqual({
      run: true,
      command,
    });
    expect(planInstall(['redis', 'haproxy'], { manager: 'apt-get', isRoot: false })).toEqual({
      run: false,
      command: `sudo ${command}`,
    });
  });

  it('installs with brew as anybody', () => {
    expect(planInstall(['haproxy'], { manager: 'brew', isRoot: false })).toEqual({
      run: true,
      command: 'brew install haproxy',
    });
  });

  it('names what is missing where there is no package manager it knows', () => {
    expect(planInstall(['redis'], { manager: null, isRoot: false }).command).toContain('redis');
  });
});
