import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { actorCommands } from './commands/actor.ts';
import { reportFailure } from './commands/failure.ts';
import { hubCommands } from './commands/hub.ts';
import { queryCommand } from './commands/query.ts';

/**
 * The `constellation` command. Resolves when the command has ended; what it answers to the shell is `process.exitCode`.
 *
 * Commands load what they need only when they run, so that `--help` and a token do not wait for a GraphQL server.
 *
 * @param argv arguments without the names of Node and of the script
 * @example await run(['actor', 'start', 'my-node'])
 */
export async function run(argv: readonly string[]): Promise<void> {
  const program = new Command('constellation')
    .description('Runs actor nodes and hubs of Shared Value Networks, and asks them.')
    .version(softwareVersion(), '--version', 'print the version of the software')
    .option('--debug', 'show where in the code an error comes from')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('Add --help to see how it is used, with an example.')
    .exitOverride();
  program.addCommand(actorCommands()).addCommand(hubCommands()).addCommand(queryCommand());
  inheritSettings(program);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    // commander has printed its help or its complaint already
    if (error instanceof CommanderError) process.exitCode = error.exitCode;
    else reportFailure(error, { debug: argv.includes('--debug') });
  }
}

/** Whoever reads what is printed may have read enough (`… | head`): that is no fault, and no reason to end a node. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function softwareVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Commands that are added whole do not take these over by themselves. */
function inheritSettings(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    inheritSettings(child);
  }
}
