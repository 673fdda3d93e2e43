import type { Command } from 'commander';
import { momentOption } from './options.ts';
import { example } from './query.ts';

const NODE_DIRECTORY = 'directory of the node';
const ACTOR_OPTION = ['--actor <did or folder>', 'which actor, when the node hosts several'] as const;
const HUB_OPTION = ['--hub <url>', 'tell this hub too; again for each', several, [] as readonly string[]] as const;
const run = async () => import('./actor-key.ts');

/** `constellation actor key …` and `constellation actor move`: keys that are replaced, and actors that go elsewhere. */
export function addKeyCommands(actor: Command): void {
  const key = actor
    .command('key')
    .description('Shows and changes the keys of an actor. Stop the node before a change, and start it after.');
  key
    .command('show')
    .description('Says which keys there were and are, and what happened to them.')
    .argument('<dir>', NODE_DIRECTORY)
    .option(...ACTOR_OPTION)
    .addHelpText('after', example('constellation actor key show my-node'))
    .action(async (directory, options) => (await run()).showCommand(directory, options));
  key
    .command('rotate')
    .description('Replaces the key by a new one. What the old one signed goes on to count.')
    .argument('<dir>', NODE_DIRECTORY)
    .option(...ACTOR_OPTION)
    .option(...HUB_OPTION)
    .addHelpText('after', example('constellation actor key rotate my-node'))
    .action(async (directory, options) => (await run()).rotateCommand(directory, options));
  key
    .command('revoke')
    .description('Takes a key back that others had: the current one, which is replaced, or an earlier one.')
    .argument('<dir>', NODE_DIRECTORY)
    .argument('[thumbprint]', 'of an earlier key (see: key show); the current one when left out')
    .requiredOption(
      '--since <time>',
      'since when others may have had it: 2026-01-31 or 2026-01-31T12:00:00Z',
      momentOption,
    )
    .option(...ACTOR_OPTION)
    .option(...HUB_OPTION)
    .addHelpText('after', example('constellation actor key revoke my-node --since 2026-01-31'))
    .action(async (directory, thumbprint, options) => (await run()).revokeCommand(directory, thumbprint, options));
  key
    .command('recover')
    .description('Replaces a lost or stolen key by the recovery key from the safe, and prints a new recovery key.')
    .argument('<dir>', NODE_DIRECTORY)
    .option('--since <time>', 'the key was stolen: since when others may have had it', momentOption)
    .option('--file <file>', 'read the recovery key from a file instead of asking for it')
    .option(...ACTOR_OPTION)
    .option(...HUB_OPTION)
    .addHelpText(
      'after',
      example('constellation actor key recover my-node', 'constellation actor key recover my-node --since 2026-01-31'),
    )
    .action(async (directory, options) => (await run()).recoverCommand(directory, options));
  key
    .command('tell')
    .description('Shows the key history to the hubs again: to those that could not be reached when it changed.')
    .argument('<dir>', NODE_DIRECTORY)
    .option(...ACTOR_OPTION)
    .option(...HUB_OPTION)
    .addHelpText('after', example('constellation actor key tell my-node --hub https://hub.example'))
    .action(async (directory, options) => (await run()).tellCommand(directory, options));
  actor
    .command('move')
    .description('Says to everybody that the actor answers at another address from now on. Its name and its ids stay.')
    .argument('<dir>', NODE_DIRECTORY)
    .option('--to <url>', 'address of the node, such as https://node.example')
    .option('--did <did>', 'another did:web that it goes by now')
    .option(...ACTOR_OPTION)
    .option(...HUB_OPTION)
    .addHelpText('after', example('constellation actor move my-node --to https://node.example'))
    .action(async (directory, options) => (await run()).moveCommand(directory, options));
}

function several(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
