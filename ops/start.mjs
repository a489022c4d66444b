// The first step of `npm start`, `npm test`, `npm run dev` …: runs on Node 20 with nothing installed, brings
// packages and programs, then hands over to the pinned Node 24 and ops/<command>.ts.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, packagesAreCurrent } from './launcher/packages.mjs';
import { findMissing, installPrograms } from './launcher/programs.mjs';
import { runningStore } from './launcher/running-store.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const oneGigabyte = 1_000_000_000;

/** @param {string} line @returns {never} */
function fail(line) {
  console.error(line);
  process.exit(1);
}

/** Takes the command's name off the front of the arguments; a flag or nothing means `start`. */
function readCommand() {
  const [first, ...rest] = process.argv.slice(2);
  if (first === undefined || first.startsWith('-')) return { command: 'start', args: process.argv.slice(2) };
  return { command: first, args: rest };
}

/** @param {string} command */
async function checkFolder(command) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    fail(`No right to write in ${root}. Run npm ${command} as its owner, or: chown -R "$(id -un)" ${root}`);
  }
  const disk = await fs.statfs(root);
  const free = disk.bavail * disk.bsize;
  if (free < oneGigabyte) {
    fail(
      `Only ${Math.floor(free / 1e6)} MB free on the disk of ${root}; 1 GB is needed. Free some space and try again.`,
    );
  }
}

/** Commands that start services of their own. */
const startingCommands = ['start', 'dev', 'test', 'bench', 'lab', 'drill'];

/** @param {string} command @param {string[]} args */
function programsFor(command, args) {
  if (!startingCommands.includes(command)) return [];
  const part = command === 'test' ? (args[0] ?? 'e2e') : 'e2e';
  const isGiven = command !== 'test' && (process.env.REDIS_URL || process.env.UPSTASH_REDIS_REST_URL);
  const needed = [];
  if (['int', 'e2e'].includes(part) && !isGiven) needed.push('redis');
  if (['int', 'e2e'].includes(part) && command !== 'dev') needed.push('haproxy');
  if (command === 'bench' && (args[0] ?? 'checkout') === 'checkout') needed.push('pgbench');
  if (command === 'test' && part === 'e2e' && !process.env.CHROMIUM_PATH) needed.push('chromium');
  return needed;
}

/** Runs a step and says how long it took. @param {string} name @param {() => Promise<string | null>} run */
async function timeStep(name, run) {
  const started = performance.now();
  const problem = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  if (problem === null) console.log(`  ${name.padEnd(18)}${seconds} s`);
  return problem;
}

/** @param {string} command @param {string[]} args */
async function bringWhatIsMissing(command, args) {
  const say = (line) => console.log(line);
  const missing = findMissing(programsFor(command, args));
  const steps = [];
  if (!packagesAreCurrent(root)) {
    say('Installing packages …');
    steps.push(timeStep('packages', () => installPackages(root)));
  }
  if (missing.length > 0) steps.push(timeStep('programs', () => installPrograms(missing, say)));
  const problem = (await Promise.all(steps)).find((line) => line !== null);
  if (problem) fail(problem);
}

function findNode() {
  const pinned = path.join(root, 'node_modules', '.bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `Node 24 is needed and this is ${process.version}: install it from https://nodejs.org and try again.`,
  );
}

/** @param {string} command @param {string[]} args */
function handOver(command, args) {
  // The IPC channel tells the other side when this process is killed hard.
  const child = spawn(
    findNode(),
    ['--conditions=react-server', path.join(root, 'ops', `${command}.ts`), ...args],
    {
      cwd: root,
      // The others work on the store that is running.
      env: { ...(startingCommands.includes(command) ? {} : runningStore()), ...process.env },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Could not run Node 24: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node 20 or newer is needed; this is ${process.version}.`);
const { command, args } = readCommand();
if (!existsSync(path.join(root, 'ops', `${command}.ts`))) fail(`There is no command ${command}.`);
await checkFolder(command);
await bringWhatIsMissing(command, args);
handOver(command, args);
