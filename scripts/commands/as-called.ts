import { basename } from 'node:path';

/** A command of this program, as it stands in messages: the words that come after `constellation`. */
const NAMED = /(?<![\w./-])constellation (?=(?:actor|hub|query)\b)/g;

/**
 * Puts the commands that a text names as they work where this one was called: `npx constellation …` in a checkout,
 * `npm run constellation -- …` where that was used, `constellation …` where it lies on the path of the shell.
 *
 * @example asCalled('Create one: constellation actor init.') // 'Create one: npx constellation actor init.'
 */
export function asCalled(text: string): string {
  return text.replaceAll(NAMED, `${calledAs(process.env, process.argv[1] ?? '')} `);
}

/** How this program was called, from what npm tells its children and the path of the script. */
export function calledAs(environment: NodeJS.ProcessEnv, script: string): string {
  if (environment.npm_lifecycle_event === 'constellation') return 'npm run constellation --';
  const isOnPath = basename(script) === 'constellation' && !script.includes('node_modules');
  return isOnPath && environment.npm_command !== 'exec' ? 'constellation' : 'npx constellation';
}
