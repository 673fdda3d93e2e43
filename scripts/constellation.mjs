#!/usr/bin/env node
// The `constellation` command. Plain JavaScript for Node 18 and newer, so that an old Node gets an answer rather than
// a syntax error: it hands over to the Node that came with the packages, or says what to do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { bundledNode, isNewEnough, MEMORY_FLAGS, projectRoot, tooOldMessage, versionOf } from './node-version.mjs';

if (!existsSync(`${projectRoot}node_modules`)) {
  fail(`The packages are not installed yet. What to do: run "npm ci" in ${projectRoot}`);
} else if (isNewEnough(process.version)) {
  // compiled code and stripped types are kept: half the time to start, and 20 MB less. A folder that cannot be written is no fault
  module.enableCompileCache(`${projectRoot}node_modules/.cache/compile`);
  const { run } = await import('./constellation.ts');
  await run(process.argv.slice(2));
} else {
  const node = bundledNode();
  const version = node && versionOf(node);
  if (version && isNewEnough(version)) handOver(node);
  else fail(tooOldMessage(process.version));
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

/** Runs this same command on `node` and ends as it ends: same streams, signals passed on, same exit code. */
function handOver(node) {
  const child = spawn(node, [...MEMORY_FLAGS, ...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  // Ctrl-C in a terminal reaches the whole process group: passing it on there would deliver it twice.
  const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  const passOn = (signal) => {
    if (signal !== 'SIGINT' || !atTerminal) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  child.once('error', (error) => fail(`${node} could not be started: ${error.message}`));
  child.once('exit', (code, signal) => {
    for (const name of signals) process.off(name, passOn);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}
