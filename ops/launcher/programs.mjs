// Finds the programs that npm cannot bring, and installs them where that needs no password.
// Plain JavaScript: it runs before anything is installed, on Node 20.
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './run.mjs';

/** @typedef {'redis' | 'haproxy' | 'chromium' | 'pgbench'} ProgramName */

/** @type {Record<ProgramName, { names: string[], packages: Record<string, string[]> }>} */
const programs = {
  redis: {
    names: ['redis-server', 'valkey-server'],
    packages: {
      'apt-get': ['redis-server', 'valkey-server'],
      brew: ['redis'],
      dnf: ['valkey'],
      pacman: ['valkey'],
      apk: ['redis'],
    },
  },
  haproxy: {
    names: ['haproxy'],
    packages: {
      'apt-get': ['haproxy'],
      brew: ['haproxy'],
      dnf: ['haproxy'],
      pacman: ['haproxy'],
      apk: ['haproxy'],
    },
  },
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: {
      'apt-get': ['chromium'],
      brew: ['--cask', 'chromium'],
      dnf: ['chromium'],
      pacman: ['chromium'],
      apk: ['chromium'],
    },
  },
  pgbench: {
    names: ['pgbench'],
    packages: {
      'apt-get': ['postgresql-contrib'],
      brew: ['postgresql@18'],
      dnf: ['postgresql-contrib'],
      pacman: ['postgresql'],
      apk: ['postgresql-client'],
    },
  },
};

const installVerbs = {
  'apt-get': 'apt-get install -y --no-install-recommends',
  brew: 'brew install',
  dnf: 'dnf install -y',
  pacman: 'pacman -S --noconfirm',
  apk: 'apk add',
};

// Debian keeps haproxy in sbin, which an ordinary user's PATH leaves out.
const extraFolders = ['/usr/local/bin', '/usr/local/sbin', '/usr/sbin', '/opt/homebrew/bin'];
const macBrowsers = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of the names that is on the machine, or null.
 * @param {string[]} names
 * @param {string} [searchPath]
 * @returns {string | null}
 */
export function findExecutable(names, searchPath = process.env.PATH ?? '') {
  const folders = [...searchPath.split(path.delimiter).filter(Boolean), ...extraFolders];
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (isExecutable(file)) return file;
    }
  }
  return null;
}

/**
 * @param {ProgramName} name
 * @returns {string | null}
 */
export function findProgram(name) {
  const found = findExecutable(programs[name].names);
  if (found) return found;
  return name === 'chromium' ? (macBrowsers.find(isExecutable) ?? null) : null;
}

/**
 * What to do about missing programs: run a command, or name it for the person to type.
 * @param {ProgramName[]} missing
 * @param {{ manager: string | null, isRoot: boolean }} machine
 * @returns {{ run: boolean, command: string }}
 */
export function planInstall(missing, { manager, isRoot }) {
  if (manager === null) return { run: false, command: `install ${missing.join(', ')}` };
  const packages = missing.flatMap((name) => {
    const offered = programs[name].packages[manager] ?? [name];
    return manager === 'apt-get' ? offered.slice(0, 1) : offered;
  });
  const command = `${installVerbs[manager]} ${packages.join(' ')}`;
  if (manager === 'brew' || (manager === 'apt-get' && isRoot)) return { run: true, command };
  return { run: false, command: isRoot ? command : `sudo ${command}` };
}

const policyFile = '/usr/sbin/policy-rc.d';

/**
 * Debian starts a package's own daemon when it is installed; ours run on their own ports, so none is wanted.
 * The policy ends with this process, even a killed one.
 */
function forbidDaemons() {
  if (existsSync(policyFile)) return () => {};
  writeFileSync(policyFile, `#!/bin/sh\nkill -0 ${process.pid} 2>/dev/null && exit 101\nexit 0\n`, {
    mode: 0o755,
  });
  return () => rmSync(policyFile, { force: true });
}

/** @param {string} command */
const runInShell = (command) =>
  runQuietly('/bin/sh', ['-c', command], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });

/** @param {string} command */
async function installWithApt(command) {
  const allowDaemons = forbidDaemons();
  try {
    const first = await runInShell(command);
    return first.ok ? first : await runInShell(`apt-get update && ${command}`);
  } finally {
    allowDaemons();
  }
}

/**
 * @param {ProgramName[]} wanted
 * @returns {ProgramName[]}
 */
export function findMissing(wanted) {
  return wanted.filter((name) => findProgram(name) === null);
}

/**
 * Installs programs, or answers the one line that says what is wrong and what to type.
 * @param {ProgramName[]} missing
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>}
 */
export async function installPrograms(missing, say) {
  const manager = Object.keys(installVerbs).find((name) => findExecutable([name]) !== null) ?? null;
  const plan = planInstall(missing, { manager, isRoot: process.getuid?.() === 0 });
  if (!plan.run) return `${missing.join(' and ')} not found on this machine. Type: ${plan.command}`;
  say(`Not found on this machine: ${missing.join(', ')}. Installing: ${plan.command}`);
  const result = await (manager === 'apt-get' ? installWithApt(plan.command) : runInShell(plan.command));
  const still = findMissing(missing);
  if (still.length === 0) return null;
  const reason = result.output.trim().split('\n').at(-1) ?? '';
  return `Could not install ${still.join(' and ')} (${reason}). Type: ${plan.command}`;
}
