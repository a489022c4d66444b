// Brings node_modules in step with package-lock.json. Plain JavaScript: it runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './run.mjs';

/** @param {string} root */
const markFile = (root) => path.join(root, 'node_modules', '.myclothes-lock');

/**
 * A hash of what decides the content of node_modules on this machine.
 * @param {string} root
 */
function lockHash(root) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** @param {string} root */
export function packagesAreCurrent(root) {
  return existsSync(markFile(root)) && readFileSync(markFile(root), 'utf8') === lockHash(root);
}

/**
 * Answers the one line of what is wrong, or null. Not `npm ci`: a registry mirror may lack the optional
 * packages of other platforms, and `npm ci` then refuses the lock file.
 * @param {string} root
 * @returns {Promise<string | null>}
 */
export async function installPackages(root) {
  const npm = process.env.npm_execpath;
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-save'];
  const options = { cwd: root, env: { ...process.env, NODE_ENV: 'development' } };
  const result = await (npm?.endsWith('.js')
    ? runQuietly(process.execPath, [npm, ...args], options)
    : runQuietly('npm', args, options));
  if (!result.ok) {
    const lines = result.output.trim().split('\n').slice(-5).join(' / ');
    return `npm install failed: ${lines}. Check the network, then try again.`;
  }
  writeFileSync(markFile(root), lockHash(root));
  return null;
}
