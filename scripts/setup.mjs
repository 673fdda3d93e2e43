// Run by npm before start, test and check. Plain JavaScript without dependencies, for Node 18 and newer: on a fresh
// clone nothing is installed, and the Node that runs the project comes with the packages this step installs.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { bundledNode, isNewEnough, projectRoot, tooOldMessage, versionOf } from './node-version.mjs';

const LOCK_IS_ABANDONED_AFTER_MS = 20 * 60_000;

/**
 * Why node_modules does not match the lock file, or undefined if it does. Compared by content (what npm wrote down as
 * installed against what the lock file asks for), because a git checkout sets file times as it likes.
 */
export function whatIsMissing(root, { withoutDev = false } = {}) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (!wanted) throw new Error(`${join(root, 'package-lock.json')} is missing or unreadable: restore it from git.`);
  if (!existsSync(join(root, 'node_modules'))) return 'node_modules is missing';
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return 'node_modules is incomplete';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || (withoutDev && entry.dev)) continue;
    const found = installed[path];
    // Optional packages are per platform, so absence is normal, but of the Node that belongs to this platform.
    if (!found && entry.optional && path !== `node_modules/node-${platformName()}`) continue;
    if (found?.version !== entry.version) return 'node_modules is older than package-lock.json';
    if (!existsSync(join(root, path))) return `node_modules is incomplete (${path})`;
  }
  return undefined;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function platformName() {
  return `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/**
 * Runs `work` while holding a lock that all processes of this checkout share (a directory, because creating one is
 * atomic everywhere). A lock whose process is gone is taken over.
 */
export async function withInstallLock(root, work) {
  const lock = join(root, '.install-lock');
  const owner = join(lock, 'pid');
  let told = false;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned(lock, owner)) {
      removeAbandoned(lock);
      continue;
    }
    if (!told) console.log('setup: another command is installing the packages, waiting for it ...');
    told = true;
    await sleep(250);
  }
  try {
    writeFileSync(owner, String(process.pid));
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isAbandoned(lock, owner) {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    if (age > LOCK_IS_ABANDONED_AFTER_MS) return true;
    // The owner writes its number right after making the directory: without one it gets a moment.
    if (!existsSync(owner)) return age > 5_000;
    const pid = Number(readFileSync(owner, 'utf8'));
    return pid > 0 && !isRunning(pid);
  } catch {
    return false; // It vanished while we looked: its owner has finished.
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function removeAbandoned(lock) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside); // Only one of several waiters can move it.
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // Another waiter was faster.
  }
}

/** Runs npm without its chatter; a failure's own words still come through. */
async function npm(root, command, path) {
  const env = { ...process.env, PATH: path.join(delimiter), npm_config_engine_strict: 'false' };
  const flags = [...command, '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];
  const child = spawn('npm', flags, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  }).catch((error) => {
    throw new Error(`npm could not be started (${error.message}): install Node with npm, then run the command again.`);
  });
  if (code !== 0) {
    throw new Error(
      `"npm ${command[0]}" failed (its message is above). Check the network connection, then run the command again.`,
    );
  }
}

async function install(root) {
  const bin = join(root, 'node_modules', '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => entry !== bin);
  // npm runs on the machine's own Node: npm ci removes node_modules, and the Node inside it, while it works.
  await npm(root, ['ci'], path);
  // An older Node makes npm leave out, without a word, what of a platform's own parts asks for a newer one.
  const own = versionOf('node', { ...process.env, PATH: path.join(delimiter) });
  const bundled = bundledNode(root);
  if (own && !isNewEnough(own) && bundled && isNewEnough(versionOf(bundled) ?? ''))
    await npm(root, ['install', '--no-save'], [bin, ...path]);
}

/**
 * Throws unless the Node that `npm run` would use (the packages' own first, then the one on the path) is new enough.
 */
export function checkNode(root) {
  const bundled = bundledNode(root);
  const version = bundled && versionOf(bundled);
  if (version && isNewEnough(version)) return;
  if (!isNewEnough(process.version)) throw new Error(tooOldMessage(process.version));
  // A bundled Node that does not run (Alpine's libc) would stand in front of the good one on the path.
  if (bundled && !version) unlinkSync(bundled);
}

/** Installs what is missing; silent when there is nothing to do. */
export async function setUp(root, options = {}) {
  if (whatIsMissing(root, options)) {
    await withInstallLock(root, async () => {
      const reason = whatIsMissing(root, options);
      if (!reason) return;
      const started = Date.now();
      console.log(`setup: ${reason}, so running "npm ci" (about a minute the first time) ...`);
      await install(root);
      console.log(`setup: packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
    });
  }
  checkNode(root);
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    await setUp(projectRoot, { withoutDev: process.argv.includes('--without-dev') });
  } catch (error) {
    console.error(`setup: ${error.message}`);
    process.exitCode = 1;
  }
}
