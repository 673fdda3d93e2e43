import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** Runs a program of this folder in a process of its own and gives what it wrote; with `killAfter`, ends it hard after so many lines. */
export async function runChild(
  program: string,
  words: readonly string[],
  options: { killAfter?: number } = {},
): Promise<{ code: number | null; lines: string[] }> {
  const child: ChildProcessByStdio<null, Readable, null> = spawn(process.execPath, [program, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    let heard = '';
    for await (const chunk of child.stdout) {
      heard += chunk;
      if (options.killAfter && heard.split('\n').length > options.killAfter) child.kill('SIGKILL');
    }
    const [code] = await ended;
    return {
      code,
      lines: heard
        .slice(0, heard.lastIndexOf('\n') + 1)
        .split('\n')
        .slice(0, -1),
    };
  } finally {
    child.kill('SIGKILL');
  }
}
