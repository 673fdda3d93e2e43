import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MEMORY_FLAGS } from '../node-version.mjs';

const COMMAND = fileURLToPath(new URL('../constellation.mjs', import.meta.url));
const STOP_DEADLINE = 5_000;
const LAST_LINES = 12;

/** A `constellation` command that runs until it is stopped, as a process of its own. */
export type Service = {
  readonly name: string;
  readonly pid: number;
  /** The address it printed; rejects when it ends before. */
  readonly listening: Promise<string>;
  /** When it ends, however. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** What it wrote last, for the person who wants to know why it ended. */
  lastWords(): string;
  /** Asks it to stop (SIGTERM), and ends it by its pid when it has not after five seconds. */
  stop(): Promise<void>;
};

export type ServiceOptions = {
  readonly name: string;
  /** Arguments of `constellation`. */
  readonly args: readonly string[];
  /** What it writes on its error stream goes here. */
  readonly logFile: string;
  readonly environment?: NodeJS.ProcessEnv;
};

/**
 * Starts a service. It is bound to this process by an IPC channel: when this process is gone, in whatever way, it stops too.
 */
export function startService({ name, args, logFile, environment }: ServiceOptions): Service {
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [...MEMORY_FLAGS, COMMAND, ...args], {
    stdio: ['ignore', 'pipe', log, 'ipc'],
    env: { ...process.env, ...environment },
  });
  closeSync(log);
  const ended = endOf(child);
  const listening = firstAddress(child, ended, () => lastLines(logFile));
  listening.catch(() => {});
  return {
    name,
    pid: child.pid ?? -1,
    listening,
    ended,
    lastWords: () => lastLines(logFile),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const impatience = new AbortController();
      const patience = sleep(STOP_DEADLINE, undefined, { signal: impatience.signal }).then(
        () => child.kill('SIGKILL'),
        () => {},
      );
      await ended;
      impatience.abort();
      await patience;
    },
  };
}

function endOf(child: ChildProcess): Service['ended'] {
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: 1, signal: null }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

function firstAddress(child: ChildProcess, ended: Service['ended'], lastWords: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) {
      // read to the end, so that the child never waits for somebody to read
      createInterface({ input: child.stdout }).on('line', (line) => {
        const address = /^listening (http\S+)/.exec(line)?.[1];
        if (address) resolve(address);
      });
    }
    void ended.then(({ code, signal }) =>
      reject(new Error(`ended (${signal ?? `exit code ${code}`})\n${lastWords()}`)),
    );
  });
}

function lastLines(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');
  } catch {
    return '';
  }
}
