import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { arePagesBuilt } from './build-pages.ts';

/**
 * Has the pages built where they are not, or where their sources have changed since; in a process of its own, so that what builds them is not in the
 * memory of what goes on running. Without them everything else works, so that a failure is told and no more.
 */
export async function bringPages(): Promise<void> {
  if (await arePagesBuilt()) return;
  const script = fileURLToPath(new URL('../pages.ts', import.meta.url));
  const child = spawn(process.execPath, [script, '--if-needed'], { stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  if (code !== 0)
    console.error('The pages could not be built (see above); everything else goes on. Try: npm run pages');
}
