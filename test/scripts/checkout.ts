import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const projectRoot = join(import.meta.dirname, '..', '..');

/** Lets a script believe that it runs on another Node; what it starts does not inherit the belief. */
const PRETEND = `data:text/javascript,${encodeURIComponent(
  'const v = process.env.PRETEND_NODE; delete process.env.PRETEND_NODE; if (v) Object.defineProperty(process, "version", { value: v });',
)}`;

/** A small copy of the project in a directory of its own: the scripts that run before anything is installed. */
export interface Checkout {
  root: string;
  write(path: string, text: string, mode?: number): void;
  /** Puts this Node where a platform package would put its own. */
  bundleNode(): void;
  run(script: string, args?: string[], options?: { pretendNode?: string; path?: string }): Run;
  remove(): void;
}

export interface Run {
  child: ChildProcess;
  /** Resolves when the output contains `text`. */
  printed(text: string): Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; output: string }>;
}

export function makeCheckout(): Checkout {
  const root = mkdtempSync(join(tmpdir(), 'constellation-checkout-'));
  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    chmodSync(join(root, path), mode);
  };
  mkdirSync(join(root, 'scripts'));
  for (const script of ['setup.mjs', 'constellation.mjs', 'node-version.mjs']) {
    copyFileSync(join(projectRoot, 'scripts', script), join(root, 'scripts', script));
  }
  write('package.json', JSON.stringify({ type: 'module', engines: { node: '>=24.12' } }));
  return {
    root,
    write,
    bundleNode() {
      mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
      symlinkSync(process.execPath, join(root, 'node_modules/.bin/node'));
    },
    run(script, args = [], options = {}) {
      const env: NodeJS.ProcessEnv = { PATH: options.path ?? process.env.PATH };
      if (options.pretendNode) env.PRETEND_NODE = options.pretendNode;
      return watch(spawn(process.execPath, ['--import', PRETEND, join(root, 'scripts', script), ...args], { env }));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function watch(child: ChildProcess): Run {
  let output = '';
  const waiting = new Map<string, () => void>();
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    for (const [text, resolve] of waiting) if (output.includes(text)) resolve();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const ended: Run['ended'] = new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, output }));
  });
  const printed = (text: string) =>
    new Promise<void>((resolve, reject) => {
      waiting.set(text, resolve);
      if (output.includes(text)) resolve();
      ended.then(() => reject(new Error(`ended without printing ${JSON.stringify(text)}: ${output}`)));
    });
  return { child, printed, ended };
}
