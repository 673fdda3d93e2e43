import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';

/** Shows a recovery key once, as people can type it back. */
export function showRecoveryKey(words: string, more = ''): void {
  console.log(`
Recovery key. With it, and only with it, a lost or stolen key can be replaced. It is shown once and kept
nowhere. Write or print these two lines, put it into a safe, and do not keep it on this machine. ${more}

  ${words.replace('\n', '\n  ')}
`);
}

/** From a file, from what is piped in, or typed: never from the command line, which others on the machine can read. */
export async function typedRecoveryKey(file: string | undefined): Promise<string> {
  if (file !== undefined) return readFile(file, 'utf8');
  if (!process.stdin.isTTY) return text(process.stdin);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const first = await lines.question('Recovery key, first of its two lines: ');
    return `${first}\n${await lines.question('Recovery key, second line: ')}`;
  } finally {
    lines.close();
  }
}
